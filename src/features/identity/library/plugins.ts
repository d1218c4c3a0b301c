import { randomInt } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Config } from '#platform/config.ts'
import type { SingleSignOn } from '#platform/sign-in/read-single-sign-on.ts'
import { identityKey } from './identity-key.ts'
import { PASSKEY_TABLES, TWO_FACTOR_TABLES } from './tables.ts'

/** What apps and devices call the program. */
export const PROGRAM_NAME = 'Nhịp Cầu'

/** The library's name for the one provider of single sign-on. */
export const PROVIDER = 'single-sign-on'

/** Small letters and digits that no printer makes look alike. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const RECOVERY_CODES = 10

/** Codes of an app, and recovery codes that can be read off paper: `k7m2p-x9qrt`. */
export function codesPlugin() {
  return twoFactor({
    issuer: PROGRAM_NAME,
    schema: TWO_FACTOR_TABLES,
    backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: drawRecoveryCodes },
    // Tries are counted by us, before anything is compared.
    accountLockout: { enabled: false },
  })
}

function drawRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`)
}

/**
 * Passkeys of this address. The device must know its person, by finger, face or PIN: only then is a passkey as good as a password
 * and a code together.
 */
export function passkeysPlugin({ publicUrl }: Pick<Config, 'publicUrl'>) {
  return passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: PROGRAM_NAME,
    origin: publicUrl,
    schema: PASSKEY_TABLES,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }) => requirePerson(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: async ({ verification }) => requirePerson(verification.authenticationInfo.userVerified),
    },
  })
}

function requirePerson(userVerified: boolean | undefined): void {
  if (userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'PERSON_NOT_VERIFIED' })
}

/** The provider that vouches for people. It makes no account, and an address of theirs never finds one. */
export function singleSignOnPlugin({ issuer, clientId, clientSecret, name }: SingleSignOn, publicUrl: string) {
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        name,
        clientId,
        clientSecret,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        redirectURI: `${publicUrl}/dang-nhap/mot-cua/ve`,
        scopes: ['openid', 'profile'],
        pkce: true,
        disableSignUp: true,
        accountSubject: ({ tokens }) => identityKey(tokens.idToken, issuer),
        // The library wants an address. One that nobody has keeps it from looking for an account by it.
        mapProfileToUser: (profile) => ({
          email: `${profile.sub}@single-sign-on.invalid`,
          name: String(profile.name ?? ''),
        }),
      },
    ],
  })
}
