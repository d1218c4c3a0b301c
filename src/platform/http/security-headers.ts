/** Headers every answer carries. Pages add their Content-Security-Policy. */
export const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'X-Frame-Options': 'DENY',
} as const

/** Headers of built files: scripts and styles need no more, and every byte is sent to every old phone. */
export const FILE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const BASE =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** Portal pages: no inline anything, so they can be cached without a nonce. */
export const PORTAL_CSP = `${BASE}; script-src 'self'; require-trusted-types-for 'script'`

/** Workspace pages: the router's hydration script is inline and carries this response's nonce. */
export function workspaceCsp(nonce: string): string {
  return `${BASE}; script-src 'self' 'nonce-${nonce}'`
}
