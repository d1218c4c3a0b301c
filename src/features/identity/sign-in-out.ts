import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import type { Auth } from './auth.server.ts'
import { callLibrary, cookiesOf } from './library/call-library.ts'
import { type Codes, codesOf } from './library/codes.ts'
import { type OwnPasskeys, ownPasskeys } from './library/own-passkeys.ts'
import { findActor } from './queries/find-actor.ts'
import type { SignInAnswer } from './sign-in/answer.ts'
import { byCode, type SecondStep } from './sign-in/by-code.ts'
import { byPasskey, type PasskeySignIn } from './sign-in/by-passkey.ts'
import { byPassword, limitTries } from './sign-in/by-password.ts'
import { bySingleSignOn, type SingleSignOnSteps } from './sign-in/by-single-sign-on.ts'
import { type Proof, type Proven, prove } from './sign-in/prove.ts'

/** What the rest of the program may do with the sign-in library. */
export interface SignInOut {
  /**
   * Who sends this request; undefined when its session cookie is absent, unknown or expired. `renew` is given the cookies that
   * keep a session in use from ending.
   */
  actorOf(request: Request, renew?: (cookie: string) => void): Promise<Actor | undefined>
  signIn(username: string, password: string, request: Request): Promise<SignInAnswer>
  readonly secondStep: SecondStep
  readonly passkey: PasskeySignIn
  /** Absent: the settings name no provider. */
  readonly singleSignOn: SingleSignOnSteps | undefined
  /** Proves that it is still the same person, for what asks for a fresh sign-in. */
  prove(actor: Actor, proof: Proof, request: Request): Promise<Proven>
  readonly codes: Codes
  readonly ownPasskeys: OwnPasskeys
  /** Ends the session; the headers drop its cookie. */
  signOut(request: Request): Promise<Headers>
}

/** `secret`: the one `auth` was made with. */
export function signInOut(services: Services, auth: Auth, secret = ''): SignInOut {
  const call = callLibrary(auth, services.config.publicUrl)
  const limit = limitTries(services)
  const proveBy = prove(services, call)
  return {
    async actorOf(request, renew) {
      if (!request.headers.get('cookie')?.includes('nhip-cau.session_token')) return undefined
      const { headers, response } = await auth.api.getSession({ headers: request.headers, returnHeaders: true })
      if (!response) return undefined
      for (const cookie of headers.getSetCookie()) renew?.(cookie)
      const { user, session } = response
      const actor = await findActor(services.read, user.id, localDate(services.clock.now()))
      const authenticatedAt = session.authenticatedAt ?? session.createdAt
      return actor && { ...actor, session: { id: session.id, authenticatedAt } }
    },
    signIn: byPassword(services, call, limit),
    secondStep: byCode(services, call, limit),
    passkey: byPasskey(services, call, limit),
    singleSignOn: bySingleSignOn(services, secret),
    prove: proveBy,
    codes: codesOf(services, auth, call, proveBy),
    ownPasskeys: ownPasskeys(services, call),
    signOut: async (request) => cookiesOf(await call('POST', '/sign-out', request, {})),
  }
}
