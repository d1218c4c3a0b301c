import { ADDRESS_HEADER } from '../client-address.ts'
import type { AnswerStore } from './answer-store.ts'
import type { Asked } from './asked.ts'
import type { Freshness } from './freshness.ts'
import { type KeptAnswer, makeKept } from './kept-answer.ts'

export interface Drawing {
  readonly draw: (request: Request) => Response | Promise<Response>
  /** Cookies that pages for everybody may read; an answer that depends on another than the language is not `public`. */
  readonly publicCookies: readonly string[]
  /** The origin that public pages are drawn under, whatever the Host header says. */
  readonly origin: string
}

/** The answer to what everybody may ask: kept from now on, or for this once. `address`: that of the client. */
export type DrawPublic = (asked: Asked, address: string | null) => Promise<KeptAnswer | Response>

const KEPT_STATUSES = new Set([200, 301, 404, 410])

/**
 * Draws pages for everybody and puts those into the store that say `Cache-Control: public`. `freshness` is asked before
 * a drawing begins and after it is done: what was drawn across a change is sent, but never kept.
 */
export function drawPublic(drawing: Drawing, store: AnswerStore, freshness: Freshness): DrawPublic {
  return async (asked, address) => {
    const epoch = freshness.epoch()
    const before = await freshness.read()
    const answer = await drawing.draw(publicRequest(asked, address, drawing))
    if (!asked.isDeclared || !mayBeKept(answer)) return answer
    const body = Buffer.from(await answer.arrayBuffer())
    const kept = await makeKept({ status: answer.status, headers: answer.headers, body }, Date.now())
    const isFresh = before !== undefined && before === (await freshness.read()) && epoch === freshness.epoch()
    if (isFresh) store.set(asked.key, kept)
    return kept
  }
}

/** However many ask at once for a page that may be kept, it is drawn once. */
export function onceAtATime(draw: DrawPublic): DrawPublic {
  const running = new Map<string, Promise<KeptAnswer | Response>>()
  return async (asked, address) => {
    const other = running.get(asked.key)
    if (other) {
      const theirs = await other
      // What is for one reader cannot be given to another.
      return theirs instanceof Response ? draw(asked, address) : theirs
    }
    const mine = draw(asked, address).finally(() => running.delete(asked.key))
    running.set(asked.key, mine)
    return mine
  }
}

function mayBeKept({ status, headers }: Response): boolean {
  const control = headers.get('cache-control') ?? ''
  const isPublic = /\bpublic\b/.test(control) && !/no-store|private/.test(control)
  return KEPT_STATUSES.has(status) && isPublic && !headers.has('set-cookie')
}

/** The request without what belongs to its sender: nothing of it can end up in an answer for everybody. */
function publicRequest(asked: Asked, address: string | null, { origin, publicCookies }: Drawing): Request {
  const cookies = asked.cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => publicCookies.some((name) => cookie.startsWith(`${name}=`)))
  const headers = new Headers()
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  if (address !== null) headers.set(ADDRESS_HEADER, address)
  return new Request(origin + asked.target, { headers })
}
