import type { FilterMistake, TypedSearch } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'

/** A mistake in words. */
export function useMistakeWords(typed: TypedSearch): (mistake: FilterMistake) => string {
  const t = useTranslator(searchMessages)
  return ({ field, code }) => t(code, { typed: field === 'tu' ? typed.since : typed.until })
}

interface MistakesProps {
  readonly mistakes: readonly FilterMistake[]
  readonly typed: TypedSearch
}

/** Everything that is wrong with the filter, each leading to its field. */
export function Mistakes({ mistakes, typed }: MistakesProps) {
  const t = useTranslator(searchMessages)
  const words = useMistakeWords(typed)
  if (mistakes.length === 0) return null
  return (
    <div className="fix" role="alert">
      <p>{t('search.mistakes')}</p>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake.field}>
            <a href={`#${mistake.field}`}>{words(mistake)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
