import { formatFigure, formatPercent } from '#kernel/number.ts'
import { type PeriodCode, periodsBetween, shortPeriodLabel } from '#kernel/period.ts'
import { translator } from '#platform/i18n/messages.ts'
import { LineChart, PortalRod } from '#ui/portal/chart.tsx'
import { PortalTable } from '#ui/portal/portal-table.tsx'
import type { FigureBlock, FigureData, FigurePoint } from '../figures/figure.ts'
import { articlesMessages } from '../messages.ts'

/** Texts are Vietnamese in both languages of the portal, and are drawn for feeds too, where nobody chose a language. */
const t = translator(articlesMessages, 'vi')

/** A public figure: always its table with period, unit and source; a line or rods only beside it. */
export function ArticleFigure({ block }: { readonly block: FigureBlock }) {
  const { data, form } = block
  if (!data) return null
  const lines = linesOf(block, data)
  const most = Math.max(...lines.map(({ height }) => height ?? 0))
  const rods = form === 'bar' && most > 0
  return (
    <figure>
      {form === 'line' && <LineChart label={inWords(data, lines)} heights={lines.map(({ height }) => height)} />}
      <PortalTable
        fold="none"
        title={data.name.vi}
        caption={t('articles.figure-unit', { unit: data.unit.vi, organisation: data.organisation })}
        columns={[{ head: t('articles.figure-period') }, { head: t('articles.figure-value'), num: true }]}
        rows={lines.map(({ period, point, text, height }) => ({
          key: period,
          name: (
            <>
              {shortPeriodLabel(period, 'vi')}
              {rods && <PortalRod value={height} max={most} />}
              {point && <Source point={point} />}
            </>
          ),
          cells: [text],
        }))}
      />
      {data.reorganised && <small>{t('articles.figure-reorganised')}</small>}
      {lines.some(({ point }) => point?.hidden) && <small>{t('articles.figure-hidden-note')}</small>}
    </figure>
  )
}

interface Line {
  readonly period: PeriodCode
  readonly point: FigurePoint | undefined
  readonly text: string
  /** What is drawn: the figure, or a ratio's share; undefined when nothing is shown. */
  readonly height: number | undefined
}

function linesOf({ from, to }: FigureBlock, { points }: FigureData): Line[] {
  return periodsBetween(from as PeriodCode, to as PeriodCode).map((period) => {
    const point = points.find((one) => one.period === period)
    return { period, point, text: figureText(point), height: heightOf(point) }
  })
}

/** A figure as readers see it; said in words where there is none or it is hidden. */
export function figureText(point: FigurePoint | undefined): string {
  if (point?.hidden) return t('articles.figure-hidden')
  if (!point || point.value === null) return t('articles.figure-none')
  const value = formatFigure(point.value)
  if (typeof point.denominator !== 'number') return value
  const percent = formatPercent(point.value, point.denominator)
  const whole = formatFigure(point.denominator)
  return percent === undefined ? value : t('articles.figure-of', { value, whole, percent })
}

function heightOf(point: FigurePoint | undefined): number | undefined {
  if (!point || point.value === null) return undefined
  const { value, denominator } = point
  if (typeof denominator !== 'number') return value
  return denominator > 0 ? value / denominator : undefined
}

function Source({ point: { source, missing } }: { readonly point: FigurePoint }) {
  return (
    <small>
      {missing === undefined
        ? t('articles.figure-source', { source })
        : t('articles.figure-source-missing', { source, missing })}
    </small>
  )
}

/** The picture in words: every period with its figure. */
function inWords({ name }: FigureData, lines: readonly Line[]): string {
  const points = lines.map(({ period, text }) => `${shortPeriodLabel(period, 'vi')} ${text}`).join('; ')
  return t('articles.figure-line', { name: name.vi, points })
}
