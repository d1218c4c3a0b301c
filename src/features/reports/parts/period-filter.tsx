import { type PeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { useLocale } from '#platform/i18n/use-translator.ts'
import { Filter } from '#ui/control/filter.tsx'

interface PeriodFilterProps {
  readonly label: string
  readonly codes: readonly string[]
  readonly current: string
  /** The same page in another period. */
  readonly hrefOf: (code: string) => string
}

/** The periods there are, each leading to the same page in it. */
export function PeriodFilter({ label, codes, current, hrefOf }: PeriodFilterProps) {
  const locale = useLocale()
  return (
    <Filter
      label={label}
      items={codes.map((code) => ({
        href: hrefOf(code),
        label: shortPeriodLabel(code as PeriodCode, locale),
        current: code === current,
      }))}
    />
  )
}
