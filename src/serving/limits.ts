import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '#platform/config.ts'
import { limitRates } from '#platform/http/limits/limit-rate.ts'
import { routedPath } from '#platform/http/routed-path.ts'
import { commonHeaders, PORTAL_CSP } from '#platform/http/security-headers.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'

/** What one network may ask for. Answers from memory cost next to nothing and are not counted, but for searches. */
const RATES = {
  search: { burst: 60, perMinute: 60 },
  suggestion: { burst: 120, perMinute: 240 },
  drawing: { burst: 600, perMinute: 1200 },
} as const
const MAX_BUCKETS = 50_000

export interface Limits {
  /** Answers 429 when this search is one too many; true when it did. */
  refuseSearch(incoming: IncomingMessage, outgoing: ServerResponse): boolean
  /** 429 when this client had too many pages drawn. */
  refuseDrawing(incoming: IncomingMessage): Response | undefined
}

/** `addressOf`: whom to count a request for. */
export function openLimits({ rateLimit, publicUrl }: Config, addressOf: (incoming: IncomingMessage) => string): Limits {
  if (rateLimit === 0) return { refuseSearch: () => false, refuseDrawing: () => undefined }
  const rates = {
    search: times(RATES.search, rateLimit),
    suggestion: times(RATES.suggestion, rateLimit),
    drawing: times(RATES.drawing, rateLimit),
  }
  const limits = limitRates(rates, MAX_BUCKETS)
  return {
    refuseSearch(incoming, outgoing) {
      const kind = searchKind(incoming.url ?? '')
      const wait = kind ? limits.take(kind, addressOf(incoming), Date.now()) : 0
      if (wait === 0) return false
      const { status, headers, body } = tooMany(incoming.url ?? '', wait, publicUrl)
      outgoing.writeHead(status, headers).end(incoming.method === 'HEAD' ? undefined : body)
      return true
    },
    refuseDrawing(incoming) {
      const wait = limits.take('drawing', addressOf(incoming), Date.now())
      if (wait === 0) return undefined
      const { body, ...init } = tooMany(incoming.url ?? '', wait, publicUrl)
      return new Response(body, init)
    },
  }
}

function times({ burst, perMinute }: { burst: number; perMinute: number }, factor: number) {
  return { burst: Math.max(1, burst * factor), perMinute: perMinute * factor }
}

/** A search of articles, or of bodies by their names. */
function searchKind(url: string): 'search' | 'suggestion' | undefined {
  const [path = ''] = url.split('?', 1)
  const page = routedPath(path)
  if (page === '/to-chuc') return new URLSearchParams(url.slice(path.length)).has('q') ? 'search' : undefined
  if (!page.startsWith('/tim-kiem')) return undefined
  return /^\/tim-kiem\/goi-y\b/.test(page) ? 'suggestion' : 'search'
}

/** A plain page in both languages, or a problem document for programs. */
function tooMany(url: string, wait: number, publicUrl: string) {
  const { vi, en } = platformMessages['http.too-many']
  const say = (sentence: string) => sentence.replace('{seconds}', String(wait))
  const isApi = url.startsWith('/api/')
  const type = isApi ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8'
  const problem = { type: 'urn:nhip-cau:problem:http.too-many', title: say(vi), status: 429, code: 'http.too-many' }
  const page = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>429</title><h1>${say(vi)}</h1><p lang="en">${say(en)}</p></html>`
  return {
    status: 429,
    headers: {
      ...commonHeaders(publicUrl),
      'Content-Type': type,
      'Content-Security-Policy': PORTAL_CSP,
      'Cache-Control': 'no-store',
      'Retry-After': String(wait),
    },
    body: isApi ? JSON.stringify(problem) : page,
  }
}
