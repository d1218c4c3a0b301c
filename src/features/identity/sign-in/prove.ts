import type { Actor, ActorSession } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { codesTargetOf, targetOf } from '../attempts/attempts.ts'
import type { CallLibrary } from '../library/call-library.ts'
import { verifyPassword } from '../password/hash.ts'
import { type NotLetIn, notLetIn } from './answer.ts'
import { isAppCode } from './by-code.ts'
import { verifyPasskey } from './by-passkey.ts'
import { addressOf } from './by-password.ts'
import { recordOf } from './record.ts'
import { isUnspent } from './spend-code.ts'
import { trySecret } from './try-secret.ts'

/** What somebody who is signed in shows to prove that it is still them; one of the three. */
export interface Proof {
  readonly password?: string | undefined
  /** Six digits of the app. */
  readonly code?: string | undefined
  /** A passkey's answer, as JSON text. */
  readonly passkey?: string | undefined
}

/** On success the session is fresh again, and the actor carries it; a passkey brings a new session and its cookie. */
export type Proven = { readonly ok: true; readonly actor: Actor; readonly headers: Headers } | NotLetIn

export function prove(services: Services, call: CallLibrary) {
  return async (actor: Actor, proof: Proof, request: Request): Promise<Proven> => {
    const { session } = actor
    if (!session) return notLetIn('http.unauthenticated')
    if (proof.passkey) return provePasskey(services, call, actor, session, proof.passkey, request)
    if (!proof.password && !proof.code) return notLetIn('identity.proof-needed')
    const { username } = await services.read
      .selectFrom('account')
      .select('username')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow()
    const address = addressOf(request)
    const trial = {
      target: proof.password
        ? targetOf(actor.accountId, username ?? '', address)
        : codesTargetOf(actor.accountId, address),
      accountId: actor.accountId,
      address,
      wrong: proof.password ? 'identity.password-wrong' : 'identity.code-wrong',
    }
    const tried = await trySecret(services, trial, async () => {
      const right = proof.password
        ? await isPassword(services, actor.accountId, proof.password)
        : await isCode(services, call, actor.accountId, proof.code ?? '', request)
      return right || undefined
    })
    if (!tried.ok) return tried
    return freshen(services, actor, session.id, proof.password ? 'password' : 'code')
  }
}

async function isPassword({ read }: Services, accountId: string, password: string): Promise<boolean> {
  const credential = await read
    .selectFrom('credential')
    .select('password')
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return credential?.password ? verifyPassword({ hash: credential.password, password }) : false
}

async function isCode(services: Services, call: CallLibrary, accountId: string, typed: string, request: Request) {
  const code = typed.replaceAll(/\D/g, '')
  if (!isAppCode(code)) return false
  const isOn = await services.read
    .selectFrom('two_factor')
    .select('id')
    .where('account_id', '=', accountId)
    .where('verified', '=', true)
    .executeTakeFirst()
  if (!isOn) return false
  const answer = await call('POST', '/two-factor/verify-totp', request, { code })
  return answer.ok && (await isUnspent(services, accountId, code))
}

async function provePasskey(
  services: Services,
  call: CallLibrary,
  actor: Actor,
  session: ActorSession,
  response: string,
  request: Request,
): Promise<Proven> {
  const verified = await verifyPasskey(call, response, request)
  if (!verified) return notLetIn('identity.passkey-wrong')
  // The library began a session for whoever owns the passkey. Somebody else's is no proof and must not stay.
  const isOwn = verified.accountId === actor.accountId
  const superseded = isOwn ? session.id : verified.sessionId
  await services.db.deleteFrom('session').where('id', '=', superseded).execute()
  if (!isOwn) return notLetIn('identity.passkey-wrong')
  const proven = await freshen(services, actor, verified.sessionId, 'passkey')
  return { ...proven, headers: verified.headers }
}

async function freshen(services: Services, actor: Actor, sessionId: string, method: string) {
  const now = services.clock.now()
  await services.db.updateTable('session').set({ authenticated_at: now }).where('id', '=', sessionId).execute()
  await recordOf(services, actor.accountId, 'identity.confirm', { method })
  const session = { id: sessionId, authenticatedAt: now }
  return { ok: true, actor: { ...actor, session }, headers: new Headers() } as const
}
