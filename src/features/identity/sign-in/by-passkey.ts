import type { Services } from '#platform/command.ts'
import { type CallLibrary, cookiesOf, sessionTokenOf } from '../library/call-library.ts'
import { parseObject } from '../library/parse-object.ts'
import { notLetIn, type SignInAnswer } from './answer.ts'
import type { LimitTries } from './by-password.ts'
import { recordOf } from './record.ts'

/** Signing in by a passkey the device offers for this address: no username is typed. */
export interface PasskeySignIn {
  /** What the browser's `navigator.credentials.get` is asked, as JSON, with the cookie that remembers the question. */
  question(request: Request): Promise<Response>
  /** `response`: what the browser answered, as JSON text. */
  finish(response: string, request: Request): Promise<SignInAnswer>
}

export function byPasskey(services: Services, call: CallLibrary, limit: LimitTries): PasskeySignIn {
  return {
    async question(request) {
      const answer = await call('GET', '/passkey/generate-authenticate-options', request)
      return askWithPerson(answer, (options) => ({ ...options, userVerification: 'required' }))
    },
    async finish(response, request) {
      const tooMany = limit(request)
      if (tooMany) return tooMany
      const verified = await verifyPasskey(call, response, request)
      if (!verified) return notLetIn('identity.passkey-wrong')
      await recordOf(services, verified.accountId, 'identity.sign-in', { method: 'passkey' })
      return { ok: true, next: 'workspace', headers: verified.headers }
    },
  }
}

/** The session a passkey's answer begins; undefined when the answer is not right. */
export async function verifyPasskey(call: CallLibrary, response: string, request: Request) {
  const parsed = parseObject(response)
  if (!parsed) return undefined
  const answer = await call('POST', '/passkey/verify-authentication', request, { response: parsed })
  if (!answer.ok) return undefined
  const { user, session } = (await answer.clone().json()) as { user: { id: string }; session: { id: string } }
  if (!sessionTokenOf(answer)) return undefined
  return { accountId: user.id, sessionId: session.id, headers: cookiesOf(answer) }
}

/** The library's question to the browser, made to demand that the device knows its person; with the library's cookies. */
export async function askWithPerson(
  answer: Response,
  demand: (options: Readonly<Record<string, unknown>>) => object,
): Promise<Response> {
  const headers = cookiesOf(answer)
  headers.set('Cache-Control', 'no-store')
  if (!answer.ok) return Response.json({}, { status: answer.status, headers })
  return Response.json(demand((await answer.json()) as Record<string, unknown>), { headers })
}
