import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { v7 } from 'uuid'
import { appendAudit } from '#platform/audit.ts'
import type { Services } from '#platform/command.ts'
import { ADDRESS_HEADER } from '#platform/http/client-address.ts'

/** Our names for the library's tables and columns (migration 0003). */
const TABLES = {
  user: {
    modelName: 'account',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'session',
    fields: {
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'account_id',
      accountId: 'provider_account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const

/**
 * The sign-in library, wrapped: nothing outside this feature knows it. Sign-up is off; accounts are made by command.
 */
export function createAuth(services: Services, secret: string) {
  const { db, config } = services
  return betterAuth({
    database: { db, type: 'postgres' },
    secret,
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    plugins: [
      username({ displayUsername: false, minUsernameLength: 3, maxUsernameLength: 60, usernameValidator: isUsername }),
    ],
    ...TABLES,
    session: { ...TABLES.session, expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/username': { window: 60, max: 20 } } },
    advanced: {
      cookiePrefix: 'nhip-cau',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => v7() },
    },
    databaseHooks: { session: { create: { after: (session) => recordSignIn(services, session.userId) } } },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Lower-case letters, digits, dots, dashes and underscores. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9._-]+$/.test(text.toLowerCase())
}

async function recordSignIn(services: Services, accountId: string): Promise<void> {
  await services.db.transaction().execute(async (tx) => {
    const { name } = await tx.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirstOrThrow()
    const header = { at: services.clock.now(), accountId, actorName: name, command: 'identity.sign-in', requestId: '' }
    await appendAudit(tx, header, [{ subjectId: accountId, detail: {} }])
  })
}
