import type { Services } from '#platform/command.ts'
import { ADDRESS_HEADER } from '#platform/http/client-address.ts'
import { limitRates } from '#platform/http/limits/limit-rate.ts'
import { targetOf } from '../attempts/attempts.ts'
import { type CallLibrary, cookiesOf, sessionTokenOf } from '../library/call-library.ts'
import { hashPassword } from '../password/hash.ts'
import { normalPassword } from '../password/password-problems.ts'
import { isUsername } from '../username.ts'
import { type NotLetIn, type SignInAnswer, waitFirst } from './answer.ts'
import { recordOf } from './record.ts'
import { trySecret } from './try-secret.ts'

/** Tries of any kind from one network: 20 at once, 20 a minute in the long run. */
const RATE = { 'sign-in': { burst: 20, perMinute: 20 } }
const NETWORKS = 10_000

/** Refuses who tries too often from one network, right or wrong; undefined: go ahead. */
export type LimitTries = (request: Request) => NotLetIn | undefined

export function limitTries(services: Pick<Services, 'clock'>): LimitTries {
  const limits = limitRates(RATE, NETWORKS)
  return (request) => {
    const wait = limits.take('sign-in', addressOf(request), services.clock.now().getTime())
    return wait > 0 ? waitFirst('identity.too-many', wait) : undefined
  }
}

export function addressOf(request: Request): string {
  return request.headers.get(ADDRESS_HEADER) ?? ''
}

/** Signing in by username and password. A name nobody has is answered as a wrong password is, also when it has to wait. */
export function byPassword(services: Services, call: CallLibrary, limit: LimitTries) {
  return async (username: string, password: string, request: Request): Promise<SignInAnswer> => {
    const tooMany = limit(request)
    if (tooMany) return tooMany
    const name = username.trim().toLowerCase()
    const { accountId, hasPassword } = await findAccount(services, name)
    const address = addressOf(request)
    const target = targetOf(accountId, name, address)
    const tried = await trySecret(services, { target, accountId, address, wrong: 'identity.wrong' }, async () => {
      const answer = await call('POST', '/sign-in/username', request, {
        username: name,
        password: normalPassword(password),
      })
      if (answer.ok) return answer
      // The library hashes for names nobody has, and for passwords: neither may be told from somebody who has yet to choose one.
      if (accountId && !hasPassword) await hashPassword(password)
      return undefined
    })
    if (!tried.ok) return tried
    const headers = cookiesOf(tried.found)
    const { twoFactorRedirect } = (await tried.found.json()) as { twoFactorRedirect?: boolean }
    if (twoFactorRedirect) return { ok: true, next: 'code', headers }
    const detail = { method: 'password', failedBefore: tried.failedBefore }
    if (accountId && sessionTokenOf(tried.found)) await recordOf(services, accountId, 'identity.sign-in', detail)
    return { ok: true, next: 'workspace', headers }
  }
}

async function findAccount({ read }: Services, username: string) {
  const account = isUsername(username)
    ? await read
        .selectFrom('account')
        .leftJoin('credential', (join) =>
          join.onRef('credential.account_id', '=', 'account.id').on('credential.provider_id', '=', 'credential'),
        )
        .select(['account.id', 'credential.password'])
        .where('username', '=', username)
        .executeTakeFirst()
    : undefined
  return { accountId: account?.id, hasPassword: Boolean(account?.password) }
}
