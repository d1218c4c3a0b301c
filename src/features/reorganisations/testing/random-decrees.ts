import fc from 'fast-check'
import { sql } from 'kysely'
import { perform, type Services } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation } from '../index.ts'

/** One thing a decree may do, with numbers that choose the bodies among those in force. */
export interface Wish {
  readonly what: 'merge' | 'fuse' | 'divide' | 'give' | 'move' | 'dissolve' | 'rename' | 'free'
  readonly a: number
  readonly b: number
  readonly share: number
}

export const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom('merge', 'fuse', 'divide', 'give', 'move', 'dissolve', 'rename', 'free'),
  a: fc.nat(30),
  b: fc.nat(30),
  share: fc.integer({ min: 1, max: 999_999 }).map((n) => n / 1_000_000),
})
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

/** Wishes as lines about bodies in force; some contradict each other, and then the decree is refused. */
export async function toLines(services: Services, wishes: readonly Wish[], day: string, head: string, decree: number) {
  const rows = await services.read
    .selectFrom('organisation_version')
    .select('organisation_id as id')
    .where(sql<boolean>`valid @> ${day}::date`)
    .where('organisation_id', '<>', head)
    .orderBy('organisation_id')
    .execute()
  return wishes.flatMap((wish, at) =>
    linesOf(
      wish,
      rows.map(({ id }) => id),
      head,
      `mới ${decree} ${at}`,
    ),
  )
}

function linesOf(
  { what, a, b, share }: Wish,
  bodies: readonly string[],
  head: string,
  key: string,
): Partial<DecreeLine>[] {
  const body = bodies[a % bodies.length] ?? ''
  const to = bodies[b % bodies.length] ?? ''
  const establish = {
    kind: 'establish',
    key,
    name: key,
    shortName: key,
    organisationKind: 'K',
    parent: head,
  } as const
  const rest = Number((1 - share).toFixed(6))
  switch (what) {
    case 'merge':
      return [{ kind: 'merge', body, to }]
    case 'fuse':
      return [establish, { kind: 'merge', body, to: key }, { kind: 'merge', body: to, to: key }]
    case 'divide':
      return [establish, { kind: 'split', body, to: key, share }, { kind: 'split', body, to, share: rest, heir: true }]
    case 'give':
      return [establish, { kind: 'split', body, to: key, share }, { kind: 'split', body, to: body, share: rest }]
    case 'move':
      return [{ kind: 'move', body, to }]
    case 'dissolve':
      return [{ kind: 'dissolve', body, to: head }]
    case 'rename':
      return [{ kind: 'rename', body, name: `Tên mới ${key}` }]
    case 'free':
      return [{ kind: 'change-line', body, to: '' }]
  }
}
