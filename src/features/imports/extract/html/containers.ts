import type { Container, PageLine } from './page.ts'

/** Text that reads as running prose: long, or closed like a sentence, and not made of links. */
export function proseChars({ text, chars, linked }: PageLine): number {
  const plain = chars - linked
  if (chars === 0 || plain * 2 < chars) return 0
  if (plain >= 90) return plain
  return plain >= 25 && /[.…;:!?]["”’)»]*$/u.test(text) ? plain : 0
}

/** Sums text, links and prose of the lines into the containers around them. */
export function measureContainers(containers: Container[], lines: readonly PageLine[]): void {
  for (const line of lines) {
    const container = containers[line.container]
    if (!container || line.hidden) continue
    container.text += line.chars
    container.linked += line.linked
    container.prose += proseChars(line)
  }
  // A container always stands after the one around it.
  for (let at = containers.length - 1; at > 0; at -= 1) {
    const container = containers[at]
    const parent = container && containers[container.parent]
    if (!container || !parent) continue
    parent.text += container.text
    parent.linked += container.linked
    parent.prose += container.prose
  }
}

/** Whether `outer` is the container `inner` or one around it. */
export function isWithin(containers: readonly Container[], inner: number, outer: number): boolean {
  let at = inner
  while (at > outer) at = containers[at]?.parent ?? -1
  return at === outer
}

/** The innermost container around both. */
export function commonContainer(containers: readonly Container[], a: number, b: number): number {
  let [one, other] = [a, b]
  while (one !== other) {
    if (one > other) one = containers[one]?.parent ?? 0
    else other = containers[other]?.parent ?? 0
  }
  return one
}
