interface PortalRodProps {
  /** Undefined: nothing is shown, which is never drawn as 0. */
  readonly value: number | undefined
  /** The length of a full rod, the same for every row; greater than 0. */
  readonly max: number
}

/** A length beside a figure that stands in its own cell; silent for that reason. */
export function PortalRod({ value, max }: PortalRodProps) {
  if (value === undefined) return null
  return (
    <svg className="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 0h${percent(value, max)}v1H0z`} />
    </svg>
  )
}

interface LineChartProps {
  /** The picture in words: every point with its figure. */
  readonly label: string
  /** One for each step of time, not below 0; undefined where there is none, and the line is broken there. */
  readonly heights: readonly (number | undefined)[]
}

/** Heights over time from 0 up, without words: the table below it has them, at the reader's text size. */
export function LineChart({ label, heights }: LineChartProps) {
  const most = Math.max(...heights.map((height) => height ?? 0), Number.MIN_VALUE)
  const step = 100 / Math.max(heights.length - 1, 1)
  const points = heights.map((height, at) =>
    height === undefined ? undefined : `${round(at * step)} ${round(40 - percent(height, most) * 0.4)}`,
  )
  const line = points.map((point, at) =>
    point === undefined ? '' : `${points[at - 1] === undefined ? 'M' : 'L'}${point}`,
  )
  // A line of no length with round ends is a dot of the stroke's width, however the picture is stretched.
  const dots = points.map((point) => (point === undefined ? '' : `M${point}h0`))
  return (
    <svg className="line" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={line.join('')} />
      <path d={dots.join('')} />
    </svg>
  )
}

function percent(value: number, max: number): number {
  return round((Math.min(Math.max(value, 0), max) / max) * 100)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
