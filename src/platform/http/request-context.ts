import { createContext } from 'react-router'
import type { Actor } from '../actor.ts'
import type { Services } from '../command.ts'
import type { Locale, MessageParams } from '../i18n/messages.ts'

/** What every loader and action receives: set once per request by `app.ts`. */
export interface RequestContext {
  readonly services: Services
  /** Absent: nobody is signed in. */
  readonly actor: Actor | undefined
  readonly locale: Locale
  readonly requestId: string
  /** For the workspace's inline hydration script; portal pages have none. */
  readonly nonce: string
  /** Of a form that was larger than what is taken, "25 MB": it was left unread. */
  readonly tooLarge?: string
  /** The sentence of a message code of any feature, in this request's language. */
  say(code: string, params?: MessageParams): string
}

export const requestContext = createContext<RequestContext>()
