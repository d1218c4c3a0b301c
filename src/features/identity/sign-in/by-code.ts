import type { Services } from '#platform/command.ts'
import { type CallLibrary, cookiesOf, refusalOf, sessionTokenOf } from '../library/call-library.ts'
import { notLetIn, type SignInAnswer } from './answer.ts'
import type { LimitTries } from './by-password.ts'
import { recordOf } from './record.ts'
import { isUnspent } from './spend-code.ts'

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
  ACCOUNT_TEMPORARILY_LOCKED: 'identity.code-locked',
}

export function byCode(services: Services, call: CallLibrary, limit: LimitTries): SecondStep {
  return {
    isAwaited: (request) => /nhip-cau\.two_factor=[^;]/.test(request.headers.get('cookie') ?? ''),
    async finish(typed, request) {
      const tooMany = limit(request)
      if (tooMany) return tooMany
      const code = plainCode(typed)
      const isOfApp = isAppCode(code)
      const path = isOfApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
      const answer = await call('POST', path, request, { code: isOfApp ? code : recoveryCode(code) })
      if (!answer.ok) {
        const wrong = code.length < RECOVERY_SIGNS ? 'identity.code-wrong' : 'identity.recovery-code-wrong'
        const said = SAID[await refusalOf(answer)] ?? wrong
        return notLetIn(said, {}, said === 'identity.code-locked' ? 429 : 422)
      }
      const { user } = (await answer.clone().json()) as { user: { id: string } }
      if (isOfApp && !(await isUnspent(services, user.id, code))) {
        await dropSession(services, sessionTokenOf(answer))
        return notLetIn('identity.code-spent')
      }
      await recordOf(services, user.id, 'identity.sign-in', { method: isOfApp ? 'code' : 'recovery-code' })
      return { ok: true, next: 'workspace', headers: cookiesOf(answer) }
    },
  }
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
