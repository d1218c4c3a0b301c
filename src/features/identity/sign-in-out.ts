import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { ADDRESS_HEADER } from '#platform/http/client-address.ts'
import type { Auth } from './auth.server.ts'
import { findActor } from './queries/find-actor.ts'

/** What the rest of the program may do with the sign-in library. */
export interface SignInOut {
  /** Who sends this request; undefined when its session cookie is absent, unknown or expired. */
  actorOf(request: Request): Promise<Actor | undefined>
  /** On success the headers set the session cookie. */
  signIn(
    username: string,
    password: string,
    request: Request,
  ): Promise<{ ok: true; headers: Headers } | { ok: false; code: 'identity.wrong' | 'identity.too-many' }>
  /** Ends the session; the headers drop its cookie. */
  signOut(request: Request): Promise<Headers>
}

export function signInOut(services: Services, auth: Auth): SignInOut {
  const call = (path: string, body: object, request: Request) =>
    // Through the library's own handler, not its functions: only the handler counts tries.
    auth.handler(
      new Request(new URL(`/api/auth${path}`, services.config.publicUrl), {
        method: 'POST',
        headers: forwarded(request, services.config.publicUrl),
        body: JSON.stringify(body),
      }),
    )
  return {
    async actorOf(request) {
      if (!request.headers.get('cookie')?.includes('nhip-cau.session_token')) return undefined
      const session = await auth.api.getSession({ headers: request.headers })
      if (!session) return undefined
      return findActor(services.read, session.user.id, localDate(services.clock.now()))
    },
    async signIn(username, password, request) {
      const answer = await call('/sign-in/username', { username, password }, request)
      if (answer.ok) return { ok: true, headers: cookiesOf(answer) }
      return { ok: false, code: answer.status === 429 ? 'identity.too-many' : 'identity.wrong' }
    },
    async signOut(request) {
      return cookiesOf(await call('/sign-out', {}, request))
    },
  }
}

function forwarded(request: Request, origin: string): Headers {
  const headers = new Headers({ 'Content-Type': 'application/json', Origin: origin })
  for (const name of ['cookie', 'user-agent', ADDRESS_HEADER]) {
    const value = request.headers.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

function cookiesOf(answer: Response): Headers {
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}
