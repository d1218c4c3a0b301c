import { useLocale } from '#platform/i18n/use-translator.ts'
import { SourceStretch, SourceText } from '#ui/document/source-text.tsx'
import type { PieceKind } from '../extract/parsed-article.ts'
import { PIECE_KINDS } from '../extract/piece-kinds.ts'
import type { Stretch } from '../reading/stretches.ts'

/** The page as it came, each stretch with what became of it in words and in its border. */
export function OriginalPage({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const locale = useLocale()
  return (
    <SourceText>
      {stretches.map(({ from, as, words }) => (
        <SourceStretch key={from} label={PIECE_KINDS[as][locale]} manner={mannerOf(as)}>
          <span lang="vi">{words}</span>
        </SourceStretch>
      ))}
    </SourceText>
  )
}

function mannerOf(as: PieceKind): 'found' | 'kept' | 'left' {
  if (as.startsWith('discard-') || as === 'bare-date') return 'left'
  return as === 'block' || as === 'paragraph' || as === 'caption' ? 'kept' : 'found'
}
