import { useTranslator } from '#platform/i18n/use-translator.ts'
import { StateMark } from '#ui/state/state-mark.tsx'
import { type Confidence, DOUBTFUL } from '../extract/extraction.ts'
import { importsMessages } from '../messages.ts'

const FIELDS = ['title', 'dates', 'byline', 'body'] as const
const SURE = 0.85

/** How sure each field is, in words and in hundredths. */
export function Sureness({ confidence }: { readonly confidence: Confidence }) {
  const t = useTranslator(importsMessages)
  return FIELDS.map((field) => {
    const share = confidence[field]
    const words = share < DOUBTFUL ? 'imports.unsure' : share < SURE ? 'imports.fairly-sure' : 'imports.sure'
    return (
      <span key={field}>
        <StateMark
          shape={share < DOUBTFUL ? 'full-bang' : share < SURE ? 'left-half' : 'full-tick'}
          label={t(words, { field: t(`imports.field-${field}`), share: Math.round(share * 100) })}
        />{' '}
      </span>
    )
  })
}
