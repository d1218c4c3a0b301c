/** The value below which the share `q` (0 to 1) of the figures lies: the nearest rank. Throws on an empty list. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('No figures')
  return value
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, figure) => sum + figure, 0) / middle.length
}

/** Milliseconds that the work takes, and what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const begun = performance.now()
  const result = await work()
  return { ms: performance.now() - begun, result }
}

/** `12.34 ms`, `340 ms`, `1.23 s`. */
export function duration(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(ms < 100 ? 2 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`
}

export function bytes(count: number): string {
  return `${count.toLocaleString('en')} B`
}

/** `2.13×`. */
export function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)}×`
}

/** `median 1.23 s (1.10 s – 1.40 s, 5 runs)`. */
export function spread(runs: readonly number[], write: (figure: number) => string = duration): string {
  return `median ${write(median(runs))} (${write(Math.min(...runs))} – ${write(Math.max(...runs))}, ${runs.length} runs)`
}

/** `p50 1.20 ms, p95 2.10 ms (1.00 ms – 3.00 ms, 30 runs)`. */
export function percentiles(runs: readonly number[]): string {
  const [low, high] = [Math.min(...runs), Math.max(...runs)]
  const points = `p50 ${duration(quantile(runs, 0.5))}, p95 ${duration(quantile(runs, 0.95))}`
  return `${points} (${duration(low)} – ${duration(high)}, ${runs.length} runs)`
}

/** A label and what belongs to it, in two columns. */
export function line(label: string, text: string): string {
  return `  ${label.padEnd(44)} ${text}`
}
