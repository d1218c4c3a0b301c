/** A share as people write it, `60 %`, `0,6`, `0.6`: a number in millionths, also one that no share can be, `-40 %`; undefined when it is none. */
export function readShare(typed: string): number | undefined {
  const match = /^([-−]?\d{1,3}(?:[.,]\d{1,8})?)\s*(%?)$/.exec(typed.trim())
  if (!match) return undefined
  const value = Number((match[1] ?? '').replace(',', '.').replace('−', '-')) / (match[2] ? 100 : 1)
  return Number(value.toFixed(6))
}

/** `60 %`, as a share is shown, the space unbreakable. */
export function writeShare(share: number): string {
  return `${String(Number((share * 100).toFixed(4))).replace('.', ',')}\u00A0%`
}
