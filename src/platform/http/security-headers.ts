/** Headers every answer carries. Pages add their Content-Security-Policy. */
const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'X-Frame-Options': 'DENY',
} as const

/** Headers of built files: scripts and styles need no more, and every byte is sent to every old phone. */
export const FILE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** The common headers and, where readers come by https, the word that they always will. */
export function commonHeaders(publicUrl: string): Readonly<Record<string, string>> {
  if (!publicUrl.startsWith('https:')) return COMMON_HEADERS
  return { ...COMMON_HEADERS, 'Strict-Transport-Security': 'max-age=31536000' }
}

const SOURCES =
  "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** Portal pages: no inline anything, so they can be kept without a nonce; no script may make mark-up from text. */
export const PORTAL_CSP = `default-src 'none'; script-src 'self'; ${SOURCES}; require-trusted-types-for 'script'; trusted-types 'none'`

/** Workspace pages: the router's hydration script is inline and carries this response's nonce. */
export function workspaceCsp(nonce: string): string {
  return `default-src 'none'; script-src 'self' 'nonce-${nonce}'; ${SOURCES}`
}
