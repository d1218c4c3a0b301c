import type { IncomingMessage, ServerResponse } from 'node:http'
import { ADDRESS_HEADER } from '../client-address.ts'
import { compressed } from '../encoding.ts'
import { type AnswerStore, openStore } from './answer-store.ts'
import { type QueryNames, readAsked } from './asked.ts'
import { type Drawing, drawPublic, onceAtATime } from './draw-public.ts'
import type { Freshness } from './freshness.ts'
import { type KeptAnswer, keptResponse, sendKept } from './kept-answer.ts'

interface Keeping extends Drawing {
  /** Files that never change while the program runs, by path. */
  readonly files: ReadonlyMap<string, KeptAnswer>
  readonly queryNames: QueryNames
  /** Paths whose answers belong to one person: they are drawn for the request as it came. */
  readonly isPrivate: (path: string, cookies: string) => boolean
  readonly maxBytes: number
}

export interface Served {
  kept: number
  drawn: number
}

export interface Keeper {
  /** Sends what is ready; false: nothing is, and nothing was sent. */
  send(incoming: IncomingMessage, outgoing: ServerResponse): boolean
  /** Draws what is not ready, and keeps it when it may be kept. */
  answer(request: Request, incoming: IncomingMessage): Promise<Response>
  readonly size: AnswerStore['size']
  /** Answers since the last call. */
  served(): Served
}

/** Answers from memory while nothing changed; every change that `freshness` hears of empties it. */
export function keepAnswers(keeping: Keeping, freshness: Freshness): Keeper {
  const { draw, files, queryNames, isPrivate } = keeping
  const store = openStore(keeping.maxBytes)
  freshness.whenChanged(store.clear)
  const drawOnce = onceAtATime(drawPublic(keeping, store, freshness))
  let served: Served = { kept: 0, drawn: 0 }
  return {
    send(incoming, outgoing) {
      const asked = readAsked(incoming, queryNames)
      const kept = asked && (files.get(asked.path) ?? store.get(asked.key))
      if (!kept) return false
      served.kept += 1
      sendKept(kept, asked, outgoing)
      return true
    },
    async answer(request, incoming) {
      served.drawn += 1
      const asked = readAsked(incoming, queryNames)
      const acceptEncoding = request.headers.get('accept-encoding')
      if (!asked || isPrivate(asked.path, asked.cookies)) return compressed(await draw(request), acceptEncoding)
      const drawn = await drawOnce(asked, request.headers.get(ADDRESS_HEADER))
      if (!(drawn instanceof Response)) return keptResponse(drawn, asked)
      const answer = await compressed(drawn, acceptEncoding)
      return asked.isHead ? new Response(null, answer) : answer
    },
    size: store.size,
    served() {
      const last = served
      served = { kept: 0, drawn: 0 }
      return last
    },
  }
}
