import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { codesTargetOf } from '../attempts/attempts.ts'
import type { Auth } from '../auth.server.ts'
import { normalPassword } from '../password/password-problems.ts'
import { type NotLetIn, notLetIn } from '../sign-in/answer.ts'
import { isAppCode } from '../sign-in/by-code.ts'
import { addressOf } from '../sign-in/by-password.ts'
import type { prove } from '../sign-in/prove.ts'
import { recordOf } from '../sign-in/record.ts'
import { isUnspent } from '../sign-in/spend-code.ts'
import { trySecret } from '../sign-in/try-secret.ts'
import { type CallLibrary, cookiesOf } from './call-library.ts'

/** Codes of an app as a second step: what the library does for them. Turning them off is a command. */
export interface Codes {
  /** A new secret, not in force yet, as the address an app reads (`otpauth://…`). */
  begin(actor: Actor, password: string, request: Request): Promise<{ ok: true; uri: string } | NotLetIn>
  /** In force from the first right code on; the recovery codes are shown this once. The session is a new one. */
  turnOn(
    actor: Actor,
    code: string,
    request: Request,
  ): Promise<{ ok: true; codes: readonly string[]; headers: Headers } | NotLetIn>
  /** New recovery codes; the old ones open nothing any more. */
  renew(actor: Actor, password: string, request: Request): Promise<{ ok: true; codes: readonly string[] } | NotLetIn>
  countLeft(accountId: string): Promise<number>
}

export function codesOf(services: Services, auth: Auth, call: CallLibrary, proveBy: ReturnType<typeof prove>): Codes {
  const listCodes = async (accountId: string): Promise<readonly string[]> => {
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: accountId } })
    return backupCodes
  }
  return {
    async begin(actor, password, request) {
      const proven = await proveBy(actor, { password }, request)
      if (!proven.ok) return proven
      const answer = await call('POST', '/two-factor/enable', request, { password: normalPassword(password) })
      if (!answer.ok) return notLetIn('identity.codes-on-already')
      const { totpURI } = (await answer.json()) as { totpURI: string }
      return { ok: true, uri: await namedFor(services, actor, totpURI) }
    },
    async turnOn(actor, typed, request) {
      const { accountId } = actor
      if (await areOn(services, accountId)) return notLetIn('identity.codes-on-already')
      const tried = await tryFirstCode(services, call, accountId, typed.replaceAll(/\D/g, ''), request)
      if (!tried.ok) return tried
      await recordOf(services, accountId, 'identity.turn-on-codes')
      return { ok: true, codes: await listCodes(accountId), headers: cookiesOf(tried.found) }
    },
    async renew(actor, password, request) {
      const proven = await proveBy(actor, { password }, request)
      if (!proven.ok) return proven
      const body = { password: normalPassword(password) }
      const answer = await call('POST', '/two-factor/generate-backup-codes', request, body)
      if (!answer.ok) return notLetIn('identity.codes-off')
      await recordOf(services, actor.accountId, 'identity.renew-recovery-codes')
      const { backupCodes } = (await answer.json()) as { backupCodes: string[] }
      return { ok: true, codes: backupCodes }
    },
    countLeft: async (accountId) => (await listCodes(accountId)).length,
  }
}

/** The answer that puts codes in force; counted like every other try. */
async function tryFirstCode(services: Services, call: CallLibrary, accountId: string, code: string, request: Request) {
  const address = addressOf(request)
  const trial = { target: codesTargetOf(accountId, address), accountId, address, wrong: 'identity.code-wrong' }
  return trySecret(services, trial, async () => {
    const answer = isAppCode(code) ? await call('POST', '/two-factor/verify-totp', request, { code }) : undefined
    return answer?.ok && (await isUnspent(services, accountId, code)) ? answer : undefined
  })
}

async function areOn({ read }: Services, accountId: string): Promise<boolean> {
  const account = await read
    .selectFrom('account')
    .select('two_factor_enabled')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return account?.two_factor_enabled ?? false
}

/** The same address under the name people sign in by; the library puts an address that leads nowhere. */
async function namedFor({ read }: Services, { accountId }: Actor, uri: string): Promise<string> {
  const { username } = await read
    .selectFrom('account')
    .select('username')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const url = new URL(uri)
  const issuer = url.searchParams.get('issuer') ?? ''
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${username ?? ''}`)}?${url.searchParams}`
}
