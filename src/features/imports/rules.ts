import type { Extraction } from './extract/extraction.ts'
import type { RefusalCode } from './extract/parsed-article.ts'

/** What became of a page of a batch. */
export const ITEM_STATES = ['waiting', 'parsed', 'accepted', 'rejected', 'refused', 'duplicate'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** The state a column or an address names; undefined for anything else. */
export function itemStateNamed(text: string | null): ItemState | undefined {
  return ITEM_STATES.find((state) => state === text)
}

/** The code of the sentence for each reason a page cannot be read. */
export const IMPORT_REFUSALS = {
  empty: 'imports.empty',
  binary: 'imports.binary',
  'not-utf8': 'imports.not-utf',
  'too-large': 'imports.too-large',
  'no-title': 'imports.no-title',
  'no-body': 'imports.no-body',
} as const satisfies Record<RefusalCode, string>

/** How sure the reading is of the least sure of title, dates and body, 0 to 1. Most pages name no author: a byline counts not. */
export function leastSure({ confidence: { title, dates, body } }: Extraction): number {
  return Math.min(title, dates, body)
}

/** Pages of a batch from which the site's own lines are learned; from fewer nothing is. */
export const PAGES_TO_LEARN_FROM = 20

/** What an editor says a date without a label means. */
export const DATE_MEANINGS = ['published', 'updated', 'neither'] as const
export type DateMeaning = (typeof DATE_MEANINGS)[number]
