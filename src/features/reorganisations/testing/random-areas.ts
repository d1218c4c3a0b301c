import { sql } from 'kysely'
import { establishAreas } from '#features/organisations/index.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { DecreeLine } from '../index.ts'
import type { ProvinceKey } from '../testing.ts'

export const AREA_WISHES = [
  ...(['merge-area', 'fuse-area', 'divide-area', 'give-area'] as const),
  ...(['move-area', 'dissolve-area', 'rename-area'] as const),
] as const
type AreaWish = (typeof AREA_WISHES)[number]

/** What the numbers of a wish chose. */
export type Chosen = Readonly<Record<'body' | 'to' | 'area' | 'head' | 'key', string>>

export function isAreaWish(what: string): what is AreaWish {
  return AREA_WISHES.some((one) => one === what)
}

/** Lines of a wish about areas; `inside`: what is made or left lies in the other area, else at the top. */
export function areaLinesOf(what: AreaWish, inside: boolean, { body, to, key }: Chosen): Partial<DecreeLine>[] {
  const place = inside ? to : ''
  const establish = { kind: 'establish-area', key, name: key, areaKind: 'commune', parent: place } as const
  switch (what) {
    case 'merge-area':
      return [{ kind: 'merge-area', body, to }]
    case 'fuse-area':
      return [
        { ...establish, parent: '' },
        { kind: 'merge-area', body, to: key },
        { kind: 'merge-area', body: to, to: key },
      ]
    case 'divide-area':
      return [establish, { kind: 'split-area', body, to: key }, { kind: 'split-area', body, to }]
    case 'give-area':
      return [establish, { kind: 'split-area', body, to: key }, { kind: 'split-area', body, to: body }]
    case 'move-area':
      return [{ kind: 'move-area', body, to }]
    case 'dissolve-area':
      return [{ kind: 'dissolve-area', body, to: place }]
    default:
      return [{ kind: 'rename-area', body, name: `Tên mới ${key}` }]
  }
}

/** A province of two districts of two communes, in which the first bodies lie. */
export async function givenAreas(services: Services, ids: Record<ProvinceKey, string>): Promise<void> {
  const area = (key: string, parent: string | null) => ({ key, name: `Địa bàn ${key}`, kind: 'commune', parent })
  const { ids: areas } = await perform(services, systemActor, establishAreas, {
    from: '2020-07-01',
    areas: [
      area('p', null),
      ...['d1', 'd2'].map((key) => area(key, 'p')),
      ...['c1', 'c2', 'c3', 'c4'].map((key, at) => area(key, at < 2 ? 'd1' : 'd2')),
    ],
  })
  for (const key of ['d1', 'd2', 'c1', 'c2', 'c3', 'c4'] as const)
    await sql`update organisation_version set area_id = ${areas[key]}::uuid where organisation_id = ${ids[key]}::uuid`.execute(
      services.db,
    )
}
