import { type PeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { translator } from '#platform/i18n/messages.ts'
import { PortalTable } from '#ui/portal/portal-table.tsx'
import type { FigureBlock, FigureData, FigurePoint } from '../figures/figure.ts'
import { articlesMessages } from '../messages.ts'
import { figureText } from './article-figure.tsx'

/** More columns than these do not stand side by side on half a page. */
const MOST_PERIODS = 4

const t = translator(articlesMessages, 'vi')

/** Public figures in one table: an indicator with its unit a line, the newest periods its columns, their sources above. */
export function FiguresTable({ blocks }: { readonly blocks: readonly FigureBlock[] }) {
  const figures = blocks.flatMap(({ data }) => data ?? [])
  const periods = newestPeriods(figures)
  if (periods.length === 0) return null
  const shown = figures.flatMap(({ points }) => points.filter(({ period }) => periods.includes(period)))
  return (
    <>
      <PortalTable
        fold={periods.length === MOST_PERIODS ? 4 : 3}
        caption={
          <>
            {[...new Set(figures.map(({ organisation }) => organisation))].join(', ')}
            {sourcesOf(shown).map((source) => (
              <small key={source}>{source}</small>
            ))}
          </>
        }
        columns={[
          { head: t('articles.figure-indicator') },
          ...periods.map((period) => ({ head: shortPeriodLabel(period as PeriodCode, 'vi'), num: true })),
        ]}
        rows={figures.map(({ name, unit, points }) => ({
          key: name.vi,
          name: t('articles.figure-named', { name: name.vi, unit: unit.vi }),
          cells: periods.map((period) => figureText(points.find((point) => point.period === period))),
        }))}
      />
      {shown.some(({ hidden }) => hidden) && <small>{t('articles.figure-hidden-note')}</small>}
    </>
  )
}

/** Of all periods that have a figure the newest, the oldest of them first. */
function newestPeriods(figures: readonly FigureData[]): string[] {
  return [...new Set(figures.flatMap(({ points }) => points.map(({ period }) => period)))].sort().slice(-MOST_PERIODS)
}

function sourcesOf(points: readonly FigurePoint[]): string[] {
  const sources = points.map(({ period, source, missing }) => {
    const when = shortPeriodLabel(period as PeriodCode, 'vi')
    return missing === undefined
      ? t('articles.figure-period-source', { period: when, source })
      : t('articles.figure-period-source-missing', { period: when, source, missing })
  })
  return [...new Set(sources)]
}
