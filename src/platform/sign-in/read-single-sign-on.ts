/** A provider of OpenID Connect that vouches for people. */
export interface SingleSignOn {
  /** The address its discovery document stands under. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it, as on the button. */
  readonly name: string
}

const NAMES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/** The provider the settings name; none when none is set. Some without the others is a mistake, and so is an address without TLS. */
export function readSingleSignOn(environment: Readonly<Record<string, string | undefined>>): {
  provider: SingleSignOn | undefined
  mistakes: readonly string[]
} {
  const missing = NAMES.filter((name) => !environment[name])
  if (missing.length === NAMES.length) return { provider: undefined, mistakes: [] }
  const mistakes = missing.map(
    (name) => `${name} còn thiếu để đăng nhập một cửa. — ${name} is missing for single sign-on.`,
  )
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret = '' } = environment
  if (issuer !== '' && !isSafe(issuer)) {
    mistakes.push('OIDC_ISSUER phải là địa chỉ https đầy đủ. — OIDC_ISSUER must be a full https address.')
  }
  if (mistakes.length > 0) return { provider: undefined, mistakes }
  const name = environment.OIDC_NAME || new URL(issuer).hostname
  return { provider: { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name }, mistakes }
}

/** Secrets travel to it: by TLS, or within this machine. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
