import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { v7 } from 'uuid'
import { localDate } from '#kernel/date.ts'
import type { Services } from '#platform/command.ts'
import { ADDRESS_HEADER } from '#platform/http/client-address.ts'
import { codesPlugin, PROGRAM_NAME, PROVIDER, passkeysPlugin } from './library/plugins.ts'
import { TABLES } from './library/tables.ts'
import { hashPassword, verifyPassword } from './password/hash.ts'
import { findActor } from './queries/find-actor.ts'
import { isUsername } from './username.ts'

const HOURS = 60 * 60

/** How somebody signed in, by the library's path. */
const METHODS: Readonly<Record<string, string>> = {
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'code',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'single-sign-on',
}

/**
 * The sign-in library, wrapped: nothing outside this feature knows it. Sign-up is off; accounts are made by command. Tries are
 * counted by us, in `attempts/`. `more`: plugins for a part of its work.
 */
export function createAuth(services: Services, secret: string, more: readonly BetterAuthPlugin[] = []) {
  const { db, config } = services
  return betterAuth({
    appName: PROGRAM_NAME,
    database: { db, type: 'postgres' },
    secret,
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: PASSWORDS,
    plugins: [
      username({ displayUsername: false, minUsernameLength: 3, maxUsernameLength: 60, usernameValidator: isUsername }),
      codesPlugin(),
      passkeysPlugin(config),
      ...more,
    ],
    ...TABLES,
    account: CREDENTIALS,
    session: SESSIONS,
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'nhip-cau',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => v7() },
    },
    databaseHooks: {
      session: { create: { before: (session, context) => stamped(services, session, context?.path) } },
      account: { create: { before: async (credential) => ({ data: withoutTokens(credential) }) } },
    },
  })
}

/** Length and wording are judged where a password is set, by `passwordProblems`. */
const PASSWORDS = {
  enabled: true,
  disableSignUp: true,
  minPasswordLength: 1,
  maxPasswordLength: 1024,
  password: { hash: hashPassword, verify: verifyPassword },
}

const CREDENTIALS = {
  ...TABLES.account,
  // An identity is bound by the person who is signed in, never because two addresses look alike.
  accountLinking: {
    enabled: true,
    disableImplicitLinking: true,
    trustedProviders: [PROVIDER],
    allowDifferentEmails: true,
  },
  updateAccountOnSignIn: false,
}

const SESSIONS = {
  ...TABLES.session,
  additionalFields: {
    authenticatedAt: { type: 'date', required: false, input: false, fieldName: 'authenticated_at' },
    method: { type: 'string', required: false, input: false },
  },
  expiresIn: 12 * HOURS,
  updateAge: 5 * 60,
  // Whether a sign-in is fresh is decided in one place, `platform/sign-in/fresh-sign-in.ts`.
  freshAge: 0,
} as const

/** A new session knows when and how its person proved who they are. There is none for an account that is closed. */
async function stamped<S extends { userId: string }>({ read, clock }: Services, session: S, path: string | undefined) {
  const now = clock.now()
  if (!(await findActor(read, session.userId, localDate(now)))) return false
  return { data: { ...session, authenticatedAt: now, method: METHODS[path ?? ''] ?? 'password' } }
}

export type Auth = ReturnType<typeof createAuth>

/** The provider's tokens open nothing here, and what is not kept cannot be stolen. */
function withoutTokens<T extends object>(credential: T): T {
  return { ...credential, accessToken: null, refreshToken: null, idToken: null }
}
