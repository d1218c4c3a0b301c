import { fold } from '#kernel/vietnamese.ts'

/** How a document goes from a draft to the readers and off again. Pure. */
export const DOCUMENT_STATES = ['draft', 'published', 'withdrawn'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export type DocumentAction = 'save' | 'publish' | 'withdraw'

const STEPS: Readonly<Record<DocumentAction, Partial<Record<DocumentState, DocumentState>>>> = {
  save: { draft: 'draft', published: 'published', withdrawn: 'withdrawn' },
  publish: { draft: 'published', withdrawn: 'published' },
  withdraw: { published: 'withdrawn' },
}

/** The state an action leads to; undefined when it cannot be done from there. */
export function next(state: DocumentState, action: DocumentAction): DocumentState | undefined {
  return STEPS[action][state]
}

/** Equal for the same paper however it is typed: `12 - KH/HU` and `12-kh/hu`. */
export function numberKey(numberSymbol: string): string {
  return fold(numberSymbol).replace(/[\s.]/g, '')
}
