import type { Bloc } from '#kernel/organisation-kind.ts'
import type { DemonstrationContent } from '../content.ts'

/** An organisation of the demonstration as the making of its reports sees it. */
export interface Body {
  readonly key: string
  readonly kind: string
  readonly bloc: Bloc
  readonly level: 'district' | 'commune'
  readonly area: string
  /** Its place among the communes; 0 in the district. */
  readonly commune: number
  /** Its place among the bodies of its bloc on its level and in its area. */
  readonly sibling: number
  /** The body its report goes to. */
  readonly parent: string | undefined
}

/** Every body that owes the form, in the order of the file. */
export function bodiesOf({ establishment, kinds, form, locality }: DemonstrationContent): Body[] {
  const communes = locality.areas.filter(({ hamlets }) => hamlets).map(({ key }) => key)
  const seen = new Map<string, number>()
  return establishment.organisations.flatMap(({ key, kind, area, lines }) => {
    const bloc = kinds.find(({ code }) => code === kind)?.bloc
    if (!bloc || !form.kinds.includes(kind)) return []
    const sibling = seen.get(`${area} ${bloc}`) ?? 0
    seen.set(`${area} ${bloc}`, sibling + 1)
    const place = communes.indexOf(area)
    const level = place === -1 ? ('district' as const) : ('commune' as const)
    const parent = lines.find(({ axis }) => axis === 'territory')?.parent
    return [{ key, kind, bloc, level, area, commune: Math.max(place, 0), sibling, parent }]
  })
}

/** Those nobody reports to: they submit, the others sign. */
export function leavesOf(bodies: readonly Body[]): Body[] {
  const parents = new Set(bodies.map(({ parent }) => parent))
  return bodies.filter(({ key }) => !parents.has(key))
}

/** Those others report to, the lowest first. */
export function consolidatorsOf(bodies: readonly Body[]): Body[] {
  const parents = new Set(bodies.map(({ parent }) => parent))
  return bodies.filter(({ key }) => parents.has(key)).toReversed()
}
