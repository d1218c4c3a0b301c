import type { Services } from '#platform/command.ts'
import { codesTargetOf } from '../attempts/attempts.ts'
import { type CallLibrary, cookiesOf, refusalOf, sessionTokenOf } from '../library/call-library.ts'
import { notLetIn, type SignInAnswer } from './answer.ts'
import { type AwaitedCode, findAwaitedCode } from './awaited-code.ts'
import { addressOf, type LimitTries } from './by-password.ts'
import { recordOf } from './record.ts'
import { isSpent, isUnspent } from './spend-code.ts'
import { trySecret } from './try-secret.ts'

/** The second step after a right password: six digits of the app, or one of the recovery codes. */
export interface SecondStep {
  /** Whether this browser has done the first step and may still do the second. */
  isAwaited(request: Request): boolean
  finish(typed: string, request: Request): Promise<SignInAnswer>
}

/** What the library calls its refusals, and what we say. */
const SAID: Readonly<Record<string, string>> = {
  INVALID_TWO_FACTOR_COOKIE: 'identity.code-late',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'identity.code-late',
}

export function byCode(services: Services, call: CallLibrary, limit: LimitTries): SecondStep {
  return {
    isAwaited: (request) => /nhip-cau\.two_factor=[^;]/.test(request.headers.get('cookie') ?? ''),
    async finish(typed, request) {
      const tooMany = limit(request)
      if (tooMany) return tooMany
      const awaited = await findAwaitedCode(services, request)
      if (!awaited) return notLetIn('identity.code-late')
      const { accountId } = awaited
      const code = plainCode(typed)
      const address = addressOf(request)
      const wrong = code.length < RECOVERY_SIGNS ? 'identity.code-wrong' : 'identity.recovery-code-wrong'
      const trial = { target: codesTargetOf(accountId, address), accountId, address, wrong }
      let said = wrong
      const tried = await trySecret(services, trial, async () => {
        const compared = await compare(services, call, awaited, code)
        if (!('refusal' in compared)) return compared.headers
        said = compared.refusal ?? wrong
        return undefined
      })
      if (!tried.ok) return tried.code === wrong ? notLetIn(said) : tried
      const method = isAppCode(code) ? 'code' : 'recovery-code'
      await recordOf(services, accountId, 'identity.sign-in', { method })
      return { ok: true, next: 'workspace', headers: tried.found }
    },
  }
}

/** The cookies of the new session; `refusal`: why there is none, when it is not for a wrong code. */
async function compare(
  services: Services,
  call: CallLibrary,
  { accountId, request }: AwaitedCode,
  code: string,
): Promise<{ headers: Headers } | { refusal: string | undefined }> {
  const isOfApp = isAppCode(code)
  // Asked of the library, it would end the wait for a code, and the next one could not open.
  if (isOfApp && (await isSpent(services, accountId, code))) return { refusal: 'identity.code-spent' }
  const path = isOfApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const answer = await call('POST', path, request, { code: isOfApp ? code : recoveryCode(code) })
  if (!answer.ok) return { refusal: SAID[await refusalOf(answer)] }
  if (!isOfApp || (await isUnspent(services, accountId, code))) return { headers: cookiesOf(answer) }
  await dropSession(services, sessionTokenOf(answer))
  return { refusal: 'identity.code-spent' }
}

/** Letters and digits of what was typed or pasted, small. */
function plainCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

export function isAppCode(code: string): boolean {
  return /^\d{6}$/.test(code)
}

const RECOVERY_SIGNS = 10

/** As it is printed: two groups of five. */
function recoveryCode(plain: string): string {
  return `${plain.slice(0, 5)}-${plain.slice(5)}`
}

async function dropSession({ db }: Services, token: string | undefined): Promise<void> {
  if (token) await db.deleteFrom('session').where('token', '=', token).execute()
}
