import { createHash } from 'node:crypto'
import type { Locale } from '#kernel/locale.ts'
import { commonHeaders } from '#platform/http/security-headers.ts'
import { translator } from '#platform/i18n/messages.ts'
import { frameMessages } from '../frame-messages.ts'

const STYLE =
  'body{margin:2rem auto;max-width:40rem;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif;color:#221c15;background:#fffdf7}a{color:#0b57a4}code{overflow-wrap:anywhere}'
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Nothing is fetched, sent or run. */
const BROKEN_CSP = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/**
 * What is answered when no page can be drawn any more: status 500, in both languages, with the incident code under which
 * the log tells what happened. It needs no renderer, no stylesheet and no database, and nobody keeps it.
 */
export function brokenPage(requestId: string, publicUrl: string): Response {
  return new Response(pageText(requestId), {
    status: 500,
    headers: {
      ...commonHeaders(publicUrl),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': BROKEN_CSP,
      'Cache-Control': 'no-store',
    },
  })
}

function pageText(requestId: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${frameMessages['frame.broken'].vi}</title><style>${STYLE}</style></head>
<body><main>${words('vi', 'h1', requestId)}<hr><div lang="en">${words('en', 'h2', requestId)}</div></main></body></html>
`
}

function words(locale: Locale, heading: 'h1' | 'h2', requestId: string): string {
  const say = translator(frameMessages, locale)
  return [
    `<${heading}>${say('frame.broken')}</${heading}>`,
    `<p>${say('frame.broken-next')}</p>`,
    `<p>${say('frame.incident', { requestId: `<code>${requestId}</code>` })}</p>`,
    `<p><a href="/">${say('frame.broken-home')}</a></p>`,
  ].join('')
}
