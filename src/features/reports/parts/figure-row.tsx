import type { Locale } from '#kernel/locale.ts'
import { formatPercent } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Message } from '#ui/message/message.tsx'
import { EntryInput, EntryPair } from '#ui/table/entry-input.tsx'
import { EntryRow } from '#ui/table/entry-table.tsx'
import type { Finding } from '../check-figures.ts'
import { figureText } from '../content.ts'
import type { FormItem } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import { DerivedText } from './derived-text.tsx'
import { NoteField, PartFields } from './figure-extras.tsx'
import { FindingMessage } from './finding-message.tsx'

export interface FigureRowProps {
  readonly item: FormItem
  readonly report: Pick<ReportView, 'items' | 'content' | 'cumulative' | 'lastYear' | 'findings'>
  /** What stands in each place: typed and refused, or saved. */
  readonly texts: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly lastYearHead: string
  readonly locale: Locale
  readonly editable: boolean
}

/** One indicator to type, with what follows from it and what the machine has to say. */
export function FigureRow({ item, report, texts, errors, lastYearHead, locale, editable }: FigureRowProps) {
  const t = useTranslator(reportPageMessages)
  const { indicator } = item
  const key = `f.${indicator.code}`
  const findings = report.findings.filter((finding) => finding.indicator === indicator.code)
  const error = errors[key] ?? errors[`d.${indicator.code}`]
  const review = { error, findings }
  const needsWords = error !== undefined || findings.some(({ severity }) => severity !== 'fine')
  const isEmpty = item.slot !== undefined && (texts[key] ?? '') === ''
  return (
    <EntryRow
      code={indicator.code}
      name={indicator.name[locale]}
      unit={indicator.unit[locale]}
      tone={needsWords ? 'flag' : isEmpty && editable ? 'todo' : undefined}
      value={
        <Value item={item} report={report} texts={texts} flagged={needsWords} locale={locale} editable={editable} />
      }
      derived={[
        {
          label: t('reports.cumulative'),
          value: <DerivedText item={item} items={report.items} figures={report.cumulative} />,
        },
        { label: lastYearHead, value: <DerivedText item={item} items={report.items} figures={report.lastYear} /> },
      ]}
      review={{
        id: `review-${indicator.code}`,
        content: (
          <>
            {review.error !== undefined && <Message tone="hard">{review.error}</Message>}
            <Percent item={item} report={report} />
            {findings.map((finding) => (
              <FindingMessage key={finding.code} finding={finding} />
            ))}
            {editable && isEmpty && item.denominatorSlot === undefined && item.slot !== undefined && (
              <Button
                inRow
                name="zero"
                value={key}
                aria-label={t('reports.zero-label', { name: indicator.name[locale] })}
              >
                {t('reports.zero')}
              </Button>
            )}
            <NoteField
              item={item}
              needed={asksForNote(findings)}
              texts={texts}
              error={errors[`n.${indicator.code}`]}
              editable={editable}
            />
            <PartFields item={item} texts={texts} errors={errors} locale={locale} editable={editable} />
          </>
        ),
      }}
    />
  )
}

function asksForNote(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'explain')
}

type ValueProps = Pick<FigureRowProps, 'item' | 'report' | 'texts' | 'locale' | 'editable'> & {
  readonly flagged: boolean
}

function Value({ item, report, texts, flagged, locale, editable }: ValueProps) {
  const t = useTranslator(reportPageMessages)
  const { indicator, slot, denominatorSlot } = item
  const label = t('reports.input-label', { name: indicator.name[locale], unit: indicator.unit[locale] })
  if (slot === undefined) return <DerivedText item={item} items={report.items} figures={report.content.values} />
  if (!editable) {
    const written = figureText(report.content.values[slot] ?? null)
    if (written === '') return t('reports.none')
    if (denominatorSlot === undefined) return written
    return `${written}/${figureText(report.content.values[denominatorSlot] ?? null)}`
  }
  const wired = (key: string, name: string) => ({
    name: key,
    label: name,
    defaultValue: texts[key] ?? '',
    describedBy: `review-${indicator.code}`,
    invalid: flagged,
  })
  if (denominatorSlot === undefined) return <EntryInput {...wired(`f.${indicator.code}`, label)} />
  return (
    <EntryPair
      between={t('reports.out-of')}
      first={wired(`f.${indicator.code}`, indicator.numerator?.[locale] ?? label)}
      second={wired(`d.${indicator.code}`, indicator.denominator?.[locale] ?? label)}
    />
  )
}

function Percent({ item, report }: Pick<FigureRowProps, 'item' | 'report'>) {
  const t = useTranslator(reportPageMessages)
  if (item.slot === undefined || item.denominatorSlot === undefined) return null
  const numerator = report.content.values[item.slot] ?? null
  const denominator = report.content.values[item.denominatorSlot] ?? null
  if (numerator === null || denominator === null || numerator > denominator) return null
  const percent = formatPercent(numerator, denominator)
  return percent === undefined ? null : <Message tone="fine">{t('reports.in-period-percent', { percent })}</Message>
}
