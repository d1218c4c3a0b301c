import { parseObject } from './parse-object.ts'

/**
 * Who somebody is at a provider: the issuer and the name it has for them, `https://one.example#4711`. OpenID Connect says that only
 * both together are nobody else (Core 1.0, 5.7); an issuer has no `#`. `idToken`: one whose signature was checked. Throws when
 * there is none, or when it was issued by somebody else than the settings name (Discovery 1.0, 4.3).
 */
export function identityKey(idToken: string | undefined, issuer: string): string {
  const claims = parseObject(Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString())
  const { iss, sub } = (claims ?? {}) as { iss?: unknown; sub?: unknown }
  if (typeof iss !== 'string' || typeof sub !== 'string' || sub === '') throw new Error('The provider names nobody')
  if (!isIssuer(iss, issuer)) throw new Error(`The settings name ${issuer}, the provider calls itself ${iss}`)
  return `${issuer}#${sub}`
}

/** The issuer of an identity that was linked; undefined when it was not kept. */
export function issuerOf(identity: string): string | undefined {
  const end = identity.indexOf('#')
  return end < 0 ? undefined : identity.slice(0, end)
}

/** The settings know an issuer without the slash at its end. */
function isIssuer(iss: string, issuer: string): boolean {
  return iss.replace(/\/$/, '') === issuer
}
