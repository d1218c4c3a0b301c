import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { EntryInput, EntryPair } from '#ui/table/entry-input.tsx'
import { EntryRow } from '#ui/table/entry-table.tsx'
import { obstacles } from '../check-figures.ts'
import { figureText } from '../content.ts'
import type { FormItem } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import { DerivedText } from './derived-text.tsx'
import { FigureReview } from './figure-review.tsx'

export interface FigureRowProps {
  readonly item: FormItem
  readonly report: Pick<
    ReportView,
    'items' | 'content' | 'cumulative' | 'lastYear' | 'lastYearDivided' | 'registered' | 'findings'
  >
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
  const needsWords = error !== undefined || obstacles(findings, report.content).length > 0
  const isEmpty = item.slot !== undefined && (texts[key] ?? '') === ''
  const shown = { item, report, texts, locale, editable }
  return (
    <EntryRow
      code={indicator.code}
      name={indicator.name[locale]}
      unit={indicator.unit[locale]}
      tone={needsWords ? 'flag' : isEmpty && editable ? 'todo' : undefined}
      value={<Value {...shown} flagged={needsWords} />}
      derived={[
        {
          label: t('reports.cumulative'),
          value: <DerivedText item={item} items={report.items} figures={report.cumulative} />,
        },
        {
          label: lastYearHead,
          value: report.lastYearDivided.includes(indicator.code) ? (
            '–'
          ) : (
            <DerivedText item={item} items={report.items} figures={report.lastYear} />
          ),
        },
      ]}
      review={{
        id: `review-${indicator.code}`,
        content: <FigureReview {...shown} findings={findings} error={error} errors={errors} isEmpty={isEmpty} />,
      }}
    />
  )
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
