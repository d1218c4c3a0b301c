import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** One place somebody is signed in from. */
export interface SessionView {
  readonly id: string
  /** The session of the browser that asks. */
  readonly isThis: boolean
  /** What the browser said it was; empty when it said nothing. */
  readonly browser: string
  readonly address: string
  readonly method: 'password' | 'code' | 'passkey' | 'single-sign-on'
  readonly since: Date
  /** To five minutes. */
  readonly lastUsed: Date
}

export interface PasskeyView {
  readonly id: string
  readonly name: string
  readonly addedAt: Date
  /** Kept by a service of the maker, so that it outlives the device. */
  readonly isBackedUp: boolean
}

/** How somebody's own account is protected. */
export interface SecurityView {
  readonly username: string
  readonly codesOn: boolean
  readonly passkeys: readonly PasskeyView[]
  /** Identities at the provider of single sign-on. */
  readonly identities: readonly { readonly id: string; readonly linkedAt: Date }[]
  readonly sessions: readonly SessionView[]
}

/** What one may see of one's own account; of nobody else's. */
export async function getSecurity(db: ReadDb, actor: Actor, now: Date): Promise<SecurityView> {
  const own = actor.accountId
  const [account, passkeys, credentials, sessions] = await Promise.all([
    db.selectFrom('account').select(['username', 'two_factor_enabled']).where('id', '=', own).executeTakeFirst(),
    db.selectFrom('passkey').selectAll().where('account_id', '=', own).orderBy('created_at').execute(),
    db
      .selectFrom('credential')
      .select(['id', 'created_at'])
      .where('account_id', '=', own)
      .where('provider_id', '!=', 'credential')
      .execute(),
    db
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', own)
      .where('expires_at', '>', now)
      .orderBy('updated_at', 'desc')
      .execute(),
  ])
  return {
    username: account?.username ?? '',
    codesOn: account?.two_factor_enabled ?? false,
    passkeys: passkeys.map((row) => ({
      id: row.id,
      name: row.name ?? '',
      addedAt: row.created_at,
      isBackedUp: row.backed_up,
    })),
    identities: credentials.map((row) => ({ id: row.id, linkedAt: row.created_at })),
    sessions: sessions.map((row) => ({
      id: row.id,
      isThis: row.id === actor.session?.id,
      browser: row.user_agent ?? '',
      address: row.ip_address ?? '',
      method: row.method as SessionView['method'],
      since: row.created_at,
      lastUsed: row.updated_at,
    })),
  }
}
