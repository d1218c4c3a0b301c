import type { OfficialDocument } from './model.ts'

/** Characters XML 1.0 cannot hold, and line breaks: a text of the model is always one line. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFFFE\uFFFF ]+/gu

function normaliseText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(UNPRINTABLE, ' ').trim()
}

function normaliseValue(value: unknown): unknown {
  if (typeof value === 'string') return normaliseText(value)
  if (Array.isArray(value)) return value.map(normaliseValue)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normaliseValue(inner)]))
}

/** The same document with every text in NFC, on one line, without surrounding or doubled spaces. */
export function normaliseDocument(document: OfficialDocument): OfficialDocument {
  return normaliseValue(document) as OfficialDocument
}
