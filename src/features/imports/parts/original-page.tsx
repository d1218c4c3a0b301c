import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Note } from '#ui/text/note.tsx'
import type { ExtractedPiece } from '../extract/extraction.ts'
import type { PieceKind } from '../extract/parsed-article.ts'
import { importsMessages } from '../messages.ts'
import styles from './original-page.module.css'

type Manner = 'title' | 'date' | 'block' | 'byline' | 'caption' | 'discard'

/** Pieces that are no words of the page for its reader: left out of the picture of it, counted in the import. */
const UNSEEN: readonly PieceKind[] = ['discard-space', 'discard-markup', 'discard-script', 'discard-comment']
const LONGEST_SHOWN = 40_000

interface OriginalPageProps {
  readonly text: string
  readonly pieces: readonly ExtractedPiece[]
}

/** The page as it came, each stretch with the name of what it became; what was left out is struck through. */
export function OriginalPage({ text, pieces }: OriginalPageProps) {
  const t = useTranslator(importsMessages)
  return (
    <div className={styles.original} lang="vi">
      {stretches(text, pieces).map(({ from, manner, words }, place, all) => (
        <p key={from} className={styles[manner]}>
          {all[place - 1]?.manner !== manner && <Note>{t(`imports.piece-${manner}`)}: </Note>}
          {manner === 'discard' ? <del>{words}</del> : words}
        </p>
      ))}
    </div>
  )
}

interface Stretch {
  readonly from: number
  readonly manner: Manner
  readonly words: string
}

function stretches(text: string, pieces: readonly ExtractedPiece[]): Stretch[] {
  const found: Stretch[] = []
  let shown = 0
  for (const { from, to, as } of pieces) {
    const words = text.slice(from, to).trim()
    if (UNSEEN.includes(as) || words === '' || shown > LONGEST_SHOWN) continue
    shown += words.length
    found.push({ from, manner: mannerOf(as), words })
  }
  return found
}

function mannerOf(kind: PieceKind): Manner {
  if (kind === 'title' || kind === 'caption') return kind
  if (kind === 'byline' || kind === 'byline-label') return 'byline'
  if (kind === 'updated-label' || kind === 'published-label' || kind === 'bare-date') return 'date'
  return kind.startsWith('discard-') ? 'discard' : 'block'
}
