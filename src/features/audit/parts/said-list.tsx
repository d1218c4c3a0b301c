import { isIsoDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { parsePeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import { auditFields, auditMessages, auditValues } from '../messages.ts'
import type { AuditLine } from '../queries/list-audit-entries.ts'
import styles from './said-list.module.css'
import { ToldLinesList } from './told-lines.tsx'

type Words = Partial<Record<string, { readonly vi: string; readonly en: string }>>

/** What an entry says, field by field, and of a decree line by line; folded until somebody wants to know. */
export function SaidList({ line: { said, told, names } }: { readonly line: AuditLine }) {
  const t = useTranslator(auditMessages)
  const changes = said.filter(({ before }) => before !== undefined).length
  if (said.length + told.length === 0) return null
  return (
    <Disclosure
      inner
      summary={<NoWrap>{changes > 0 ? t('audit.changes', { count: changes }) : t('audit.details')}</NoWrap>}
    >
      <dl className={styles.said}>
        {said.map((one) => (
          <Said key={one.field} {...one} />
        ))}
        {told.map((one) => (
          <ToldLinesList key={one.which} told={one} names={names} />
        ))}
      </dl>
    </Disclosure>
  )
}

function Said({ field, before, after }: AuditLine['said'][number]) {
  const locale = useLocale()
  const fields: Words = auditFields
  return (
    <div>
      <dt>{fields[field]?.[locale] ?? field}</dt>
      <dd>
        {before === undefined ? (
          <Value text={after} />
        ) : (
          <>
            <del>
              <Value text={before} />
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins>
              <Value text={after} />
            </ins>
          </>
        )}
      </dd>
    </div>
  )
}

function Value({ text }: { readonly text: string }) {
  const t = useTranslator(auditMessages)
  const locale = useLocale()
  return text ? written(text, locale) : <i>{t('audit.empty-value')}</i>
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const CODES = /\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b[0-9a-f]{64}\b/g

/** A value as people write it: words for states, days and periods; codes are told apart by their beginning. */
function written(text: string, locale: Locale): string {
  const values: Words = auditValues
  if (isIsoDate(text)) return formatDate(text)
  if (INSTANT.test(text)) return formatDateTime(new Date(text))
  const period = parsePeriodCode(text)
  if (period) return periodLabel(period, locale)
  return values[text]?.[locale] ?? nameInWords(text.replace(CODES, shortened), locale)
}

/** The name of a thing, which for a report ends in the code of its period: that in words. */
export function nameInWords(name: string, locale: Locale): string {
  return name.replace(/\d{4}Q[1-4]$/, (code) => {
    const period = parsePeriodCode(code)
    return period ? periodLabel(period, locale) : code
  })
}

/** A code by its beginning. */
export function shortened(text: string): string {
  return `${text.slice(0, 13)}…`
}
