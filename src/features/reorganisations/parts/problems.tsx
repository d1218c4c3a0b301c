import type { SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { reorganisationsMessages } from '../messages.ts'

type Fields = SaidProblem['fields']

interface ProblemsProps {
  readonly title: 'reorganisations.to-mend' | 'reorganisations.to-mend-first'
  readonly fields: Fields
}

/** As many as one mends in a sitting; the title counts all. */
const SHOWN = 100

/** Everything wrong with a decree: each leads to its line, or to its place at the head. */
export function Problems({ title, fields }: ProblemsProps) {
  const t = useTranslator(reorganisationsMessages)
  const errors = fields.slice(0, SHOWN).map(({ path, sentence }) => {
    const [, first = '', line, place] = path.split('/')
    if (first !== 'lines' || line === undefined) return { field: first, message: sentence }
    const number = Number(line) + 1
    return { field: `dong-${number}`, place, message: t('reorganisations.at-line', { number, sentence }) }
  })
  return <ErrorSummary id="can-sua" title={t(title, { count: fields.length })} errors={errors} />
}
