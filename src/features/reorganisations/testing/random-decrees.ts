import fc from 'fast-check'
import { sql } from 'kysely'
import { perform, type Services } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation } from '../index.ts'
import { AREA_WISHES, areaLinesOf, type Chosen, isAreaWish } from './random-areas.ts'

const BODY_WISHES = [
  ...(['merge', 'fuse', 'divide', 'give', 'move', 'dissolve', 'rename', 'free'] as const),
  ...(['rise', 'scatter', 'regroup', 'line', 'copy', 'no-copy'] as const),
] as const
const WISHES = [...BODY_WISHES, ...AREA_WISHES, 'settle'] as const

/** One thing a decree may do, with numbers that choose the bodies or areas among those in force. */
export interface Wish {
  readonly what: (typeof WISHES)[number]
  readonly a: number
  readonly b: number
  readonly share: number
}

const wishes = (kinds: readonly Wish['what'][]): fc.Arbitrary<Wish> =>
  fc.record({
    what: fc.constantFrom(...kinds),
    a: fc.nat(30),
    b: fc.nat(30),
    share: fc.integer({ min: 1, max: 999_999 }).map((n) => n / 1_000_000),
  })
/** Of bodies only, and of areas too, of which there must be some. */
export const wish = wishes(BODY_WISHES)
export const wishWithAreas = wishes(WISHES)

/** Applies the lines, or finds that they are refused. */
export async function tryApply(services: Services, lines: Partial<DecreeLine>[], day: string) {
  const draft = { decreeNumber: `${day}-QĐ/TU`, decreeDate: day, effectiveOn: day, lines }
  const { id, version } = await perform(services, systemActor, draftReorganisation, draft)
  try {
    return await perform(services, systemActor, applyReorganisation, { id, version })
  } catch (error) {
    if (error instanceof Problem && error.detail.fields.length > 0) return undefined
    throw error
  }
}

/** Wishes as lines about bodies and areas in force; some contradict each other, and then the decree is refused. */
export async function toLines({ read }: Services, wishes: readonly Wish[], day: string, head: string, decree: number) {
  const bodies = await read
    .selectFrom('organisation_version')
    .select('organisation_id as id')
    .where(sql<boolean>`valid @> ${day}::date`)
    .where('organisation_id', '<>', head)
    .orderBy('organisation_id')
    .execute()
  const areas = await read
    .selectFrom('area_version')
    .select('area_id as id')
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy('area_id')
    .execute()
  return wishes.flatMap((wish, at): Partial<DecreeLine>[] => {
    const among = (isAreaWish(wish.what) ? areas : bodies).map(({ id }) => id)
    const chosen = {
      body: among[wish.a % among.length] ?? '',
      to: among[wish.b % among.length] ?? '',
      area: areas[wish.b % Math.max(areas.length, 1)]?.id ?? '',
      head,
      key: `mới ${decree} ${at}`,
    }
    return isAreaWish(wish.what) ? areaLinesOf(wish.what, wish.a % 2 === 0, chosen) : linesOf(wish, chosen)
  })
}

function linesOf(wish: Wish, chosen: Chosen): Partial<DecreeLine>[] {
  const { what, a } = wish
  const { body, to, area, head, key } = chosen
  switch (what) {
    case 'merge':
      return [{ kind: 'merge', body, to }]
    case 'move':
      return [{ kind: 'move', body, to }]
    case 'dissolve':
      return [{ kind: 'dissolve', body, to: a % 2 === 0 ? head : to }]
    case 'rename':
      return [{ kind: 'rename', body, name: `Tên mới ${key}` }]
    case 'settle':
      return [{ kind: 'rename', body, areaId: area }]
    case 'line':
      return [{ kind: 'change-line', body, to }]
    case 'free':
      return [{ kind: 'change-line', body, to: '' }]
    case 'copy':
      return [{ kind: 'coordinate', body, to }]
    case 'no-copy':
      return [{ kind: 'stop-coordinating', body, to }]
    default:
      return withNewBody(wish, chosen)
  }
}

/** Lines of which the first establishes a body that takes something over. */
function withNewBody({ what, share }: Wish, { body, to, head, key }: Chosen): Partial<DecreeLine>[] {
  const words = { name: key, shortName: key, organisationKind: 'K' }
  const establish = { kind: 'establish', key, ...words, parent: head } as const
  const part = (from: string, successor: string, given: number) =>
    ({ kind: 'split', body: from, to: successor, share: given }) as const
  const rest = Number((1 - share).toFixed(6))
  const third = Number((share / 3 + 0.000001).toFixed(6))
  switch (what) {
    case 'fuse':
      return [establish, { kind: 'merge', body, to: key }, { kind: 'merge', body: to, to: key }]
    case 'divide':
      return [establish, part(body, key, share), { ...part(body, to, rest), heir: true }]
    case 'give':
      return [establish, part(body, key, share), part(body, body, rest)]
    case 'scatter':
      return [
        establish,
        ...[key, to].map((successor) => part(body, successor, third)),
        part(body, body, Number((1 - 2 * third).toFixed(6))),
      ]
    // What takes over gives a part away by the same decree.
    case 'regroup':
      return [establish, { kind: 'merge', body, to }, part(to, to, share), part(to, key, rest)]
    // Into a new body below any other, itself included.
    default:
      return [
        { ...establish, parent: to },
        { kind: 'merge', body, to: key },
      ]
  }
}
