import type { Locale } from '#kernel/locale.ts'
import { formatPercent } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Message } from '#ui/message/message.tsx'
import { type Finding, writtenFigures } from '../check-figures.ts'
import type { FormItem } from '../form-items.ts'
import { reportsMessages } from '../messages.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import { NoteField, PartFields } from './figure-extras.tsx'
import { FindingMessage } from './finding-message.tsx'
import { RegisterOffer } from './register-offer.tsx'
import { isCount } from './written-figure.ts'

interface FigureReviewProps {
  readonly item: FormItem
  readonly report: Pick<ReportView, 'content' | 'registered'>
  /** What the machine found in this figure. */
  readonly findings: readonly Finding[]
  readonly texts: Readonly<Record<string, string>>
  /** What is wrong with the figure itself. */
  readonly error: string | undefined
  readonly errors: Readonly<Record<string, string>>
  /** Somebody has to type it, and nobody has. */
  readonly isEmpty: boolean
  readonly locale: Locale
  readonly editable: boolean
}

/** What there is to see about one figure, and where to mend, explain or break it down. */
export function FigureReview(props: FigureReviewProps) {
  const { item, report, findings, texts, error, errors, isEmpty, locale, editable } = props
  const { indicator } = item
  const say = useTranslator(reportsMessages)
  const said = report.registered[indicator.code]
  const agrees = findings.some(({ code }) => code === 'reports.register-agrees')
  // A refusal repeats what the machine found: it is said once, with the field that mends it.
  const refused = [error, errors[`n.${indicator.code}`]]
  const explained = report.content.notes[indicator.code] !== undefined && report.content.notes[indicator.code] !== ''
  const unsaid = findings.filter(
    ({ code, severity, figures }) =>
      !code.startsWith('reports.register-differs') &&
      !(editable && explained && severity === 'explain') &&
      !refused.includes(say(code, writtenFigures(figures))),
  )
  return (
    <>
      {error !== undefined && <Message tone="hard">{error}</Message>}
      <Percent item={item} report={report} />
      {unsaid.map((finding) => (
        <FindingMessage key={finding.code} finding={finding} />
      ))}
      {said && !agrees && <RegisterOffer item={item} said={said} locale={locale} editable={editable} />}
      {editable && isEmpty && !said && item.denominatorSlot === undefined && (
        <ZeroButton field={`f.${indicator.code}`} name={indicator.name[locale]} />
      )}
      <NoteField
        item={item}
        // What was refused may not be saved yet, so that only the refusal asks for a note.
        needed={findings.some(({ severity }) => severity === 'explain') || errors[`n.${indicator.code}`] !== undefined}
        texts={texts}
        error={errors[`n.${indicator.code}`]}
        editable={editable}
      />
      <PartFields item={item} texts={texts} errors={errors} locale={locale} editable={editable} />
    </>
  )
}

/** One press for a figure of which there was none; a ratio needs both its figures typed. */
function ZeroButton({ field, name }: { field: string; name: string }) {
  const t = useTranslator(reportPageMessages)
  return (
    <Button inRow name="zero" value={field} aria-label={t('reports.zero-label', { name })}>
      {t('reports.zero')}
    </Button>
  )
}

function Percent({ item, report }: Pick<FigureReviewProps, 'item'> & { report: Pick<ReportView, 'content'> }) {
  const t = useTranslator(reportPageMessages)
  if (item.slot === undefined || item.denominatorSlot === undefined || isCount(item)) return null
  const numerator = report.content.values[item.slot] ?? null
  const denominator = report.content.values[item.denominatorSlot] ?? null
  if (numerator === null || denominator === null || numerator > denominator) return null
  const percent = formatPercent(numerator, denominator)
  return percent === undefined ? null : <Message tone="fine">{t('reports.in-period-percent', { percent })}</Message>
}
