import type { Selectable } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { DB } from '#platform/database-types.ts'
import { issuerOf } from '../../library/identity-key.ts'

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

/** An identity at a provider of single sign-on. */
export interface IdentityView {
  readonly id: string
  readonly linkedAt: Date
  /** Set when the settings name another provider: the issuer, empty when it was not kept. Such an identity opens nothing. */
  readonly elsewhere: string | undefined
}

/** How somebody's own account is protected. */
export interface SecurityView {
  readonly username: string
  readonly codesOn: boolean
  readonly passkeys: readonly PasskeyView[]
  readonly identities: readonly IdentityView[]
  readonly sessions: readonly SessionView[]
}

/**
 * What one may see of one's own account; of nobody else's. `issuer`: that of the settings' provider of single sign-on; left out
 * where its identities do not matter.
 */
export async function getSecurity(db: ReadDb, actor: Actor, now: Date, issuer?: string): Promise<SecurityView> {
  const own = actor.accountId
  const [account, passkeys, credentials, sessions] = await Promise.all([
    db.selectFrom('account').select(['username', 'two_factor_enabled']).where('id', '=', own).executeTakeFirst(),
    db.selectFrom('passkey').selectAll().where('account_id', '=', own).orderBy('created_at').execute(),
    db
      .selectFrom('credential')
      .select(['id', 'created_at', 'provider_account_id'])
      .where('account_id', '=', own)
      .where('provider_id', '!=', 'credential')
      .orderBy('created_at')
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
    passkeys: passkeys.map(viewPasskey),
    identities: credentials.map((row) => viewIdentity(row, issuer)),
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

function viewPasskey({ id, name, created_at: addedAt, backed_up }: Selectable<DB['passkey']>): PasskeyView {
  return { id, name: name ?? '', addedAt, isBackedUp: backed_up }
}

type Linked = Pick<Selectable<DB['credential']>, 'id' | 'created_at' | 'provider_account_id'>

function viewIdentity(
  { id, created_at: linkedAt, provider_account_id }: Linked,
  issuer: string | undefined,
): IdentityView {
  const own = issuerOf(provider_account_id) ?? ''
  return { id, linkedAt, elsewhere: own === issuer ? undefined : own }
}
