import type { SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { reorganisationsMessages } from '../messages.ts'
import { HEAD_LABELS } from '../read-head.ts'

interface ProblemsProps {
  /** The page on which the decree can be mended. */
  readonly href: string
  readonly fields: SaidProblem['fields']
}

/** As many as one mends in a sitting; the title counts all. */
const SHOWN = 100

/** Everything that keeps a decree from being applied: each leads to its line, open for mending, or to the head. */
export function Problems({ href, fields }: ProblemsProps) {
  const t = useTranslator(reorganisationsMessages)
  if (fields.length === 0) return null
  return (
    <>
      <Message tone="hard" role="alert">
        {t('reorganisations.to-mend-first', { count: fields.length })}
      </Message>
      <ul>
        {fields.slice(0, SHOWN).map(({ path, sentence }) => {
          const [, first, line] = path.split('/')
          const number = first === 'lines' && line !== undefined ? Number(line) + 1 : undefined
          const label = HEAD_LABELS[first ?? '']
          return (
            <li key={`${path} ${sentence}`}>
              <a href={number ? `${href}?dong=${number}#dong` : href}>
                {number
                  ? t('reorganisations.at-line', { number, sentence })
                  : label
                    ? t('reorganisations.at-field', { field: t(label), sentence })
                    : sentence}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}
