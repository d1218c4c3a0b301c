import type { Actor } from '../actor.ts'
import type { Config } from '../config.ts'
import { refuse } from '../problem.ts'

/** The code of the refusal that asks a person to prove again who they are. */
export const REAUTHENTICATE = 'identity.reauthenticate'

/** Whether the person behind a session proved who they are within the minutes the settings allow. */
export function isFresh(actor: Actor, now: Date, { confirmMinutes }: Pick<Config, 'confirmMinutes'>): boolean {
  if (!actor.session) return true
  return now.getTime() - actor.session.authenticatedAt.getTime() <= confirmMinutes * 60_000
}

/** Refuses what must not be done from a screen somebody left open: approve, sign, take down, reorganise. */
export function requireFreshSignIn(actor: Actor, now: Date, config: Pick<Config, 'confirmMinutes'>): void {
  if (!isFresh(actor, now, config)) refuse('unauthenticated', REAUTHENTICATE)
}
