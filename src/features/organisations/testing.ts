import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { appointHolder } from './commands/appoint-holder.ts'
import { establishOrganisations } from './commands/establish-organisations.ts'
import { loadOrganisationKinds } from './commands/load-kinds.ts'

const KINDS = [
  ['HUYEN_UY', 'Huyện ủy', 'party', 'district', 'HU', 'Ban Thường vụ'],
  ['BDV', 'Ban Dân vận', 'advisory', 'district', 'BDVHU', undefined],
  ['KHOI_DV', 'Khối Dân vận', 'advisory', 'commune', 'KDV', undefined],
  ['UBND', 'Ủy ban nhân dân', 'government', 'commune', 'UBND', 'Ủy ban nhân dân'],
  ['HND', 'Hội Nông dân', 'farmers', 'commune', 'HND', 'Ban Thường vụ'],
] as const

/** Keys of the organisations of the small test district. */
export type TestOrganisation =
  | 'committee'
  | 'advisory'
  | 'district-farmers'
  | 'khe-truc'
  | 'khe-truc-government'
  | 'khe-truc-farmers'
  | 'na-may'
  | 'na-may-government'

/**
 * A small district since 2020-07-01: a committee, its advisory committee with a farmers' union, and two communes with
 * their bodies. Returns the id of each, by key.
 */
export async function givenDistrict(services: Services): Promise<Record<TestOrganisation, string>> {
  await perform(services, systemActor, loadOrganisationKinds, {
    kinds: KINDS.map(([code, name, bloc, level, symbol, collective]) => ({
      code,
      name: { vi: name, en: name },
      bloc,
      level,
      symbol,
      partyLayout: bloc === 'party' || bloc === 'advisory',
      collective: collective ? { name: collective, deputySignsForHead: bloc === 'government' } : null,
    })),
  })
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '01-QĐ/HU',
    decisionDate: '2020-06-30',
    from: '2020-07-01',
    organisations: [
      one('committee', 'Huyện ủy Suối Trăng', 'HUYEN_UY'),
      one('advisory', 'Ban Dân vận Huyện ủy Suối Trăng', 'BDV', 'committee'),
      one('district-farmers', 'Hội Nông dân huyện Suối Trăng', 'HND', 'advisory'),
      one('khe-truc', 'Khối Dân vận xã Khe Trúc', 'KHOI_DV', 'advisory'),
      one('khe-truc-government', 'UBND xã Khe Trúc', 'UBND', 'khe-truc'),
      one('khe-truc-farmers', 'Hội Nông dân xã Khe Trúc', 'HND', 'khe-truc', 'district-farmers'),
      one('na-may', 'Khối Dân vận xã Nà Mây', 'KHOI_DV', 'advisory'),
      one('na-may-government', 'UBND xã Nà Mây', 'UBND', 'na-may'),
    ],
  })
  return ids as Record<TestOrganisation, string>
}

function one(key: TestOrganisation, name: string, kind: string, territory?: string, line?: string) {
  const lines = [
    ...(territory ? [{ parent: territory, axis: 'territory' as const }] : []),
    ...(line ? [{ parent: line, axis: 'line' as const }] : []),
  ]
  return { key, name, shortName: name.split(' ').slice(-2).join(' '), symbol: kind, kind, lines }
}

/** A farmers' union of its own below each of these bodies of the small district; the ids under the same keys. */
export async function givenUnions<K extends string>(
  services: Services,
  below: Record<K, string>,
): Promise<Record<K, string>> {
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    ...{ decisionNumber: '03-QĐ/HU', decisionDate: '2020-06-30', from: '2020-07-01' },
    organisations: Object.entries<string>(below).map(([key, parent]) =>
      large(key, `Hội Nông dân ${key}`, 'HND', parent),
    ),
  })
  return ids as Record<K, string>
}

/** Someone holding a post since 2020-07-01; returns the holding. */
export async function givenHolder(services: Services, organisationId: string, postTitle: string, fullName: string) {
  return perform(services, systemActor, appointHolder, {
    organisationId,
    postTitle,
    mode: 'elected',
    from: '2020-07-01',
    person: { fullName },
  })
}

/**
 * A tree that no page holds, under a head of its own: ten bodies below it, each with twelve, and with the last one so many
 * more that they do not fit a page either. Needs the kinds of the small district; returns how many bodies it has.
 */
export async function givenLargeTree(services: Services): Promise<number> {
  const tens = Array.from({ length: 10 }, (_, at) => at)
  const below = tens.flatMap((ten) =>
    Array.from({ length: 12 }, (_, at) => ({ ten, name: `Ban Dân vận xã ${ten}.${at}` })),
  )
  const last = Array.from({ length: 215 }, (_, at) => ({ ten: 9, name: `Khối Dân vận bản ${at}` }))
  const organisations = [
    large('dau', 'Tỉnh ủy Sông Mây', 'HUYEN_UY'),
    ...tens.map((ten) => large(`muoi-${ten}`, `Huyện ủy số ${ten}`, 'HUYEN_UY', 'dau')),
    ...[...below, ...last].map(({ ten, name }, at) => large(`mot-${at}`, name, 'KHOI_DV', `muoi-${ten}`)),
  ]
  await perform(services, systemActor, establishOrganisations, {
    ...{ decisionNumber: '02-QĐ/TU', decisionDate: '2020-06-30', from: '2020-07-01' },
    organisations,
  })
  return organisations.length
}

function large(key: string, name: string, kind: string, parent?: string) {
  const lines = parent ? [{ parent, axis: 'territory' as const }] : []
  return { key, name, shortName: name, symbol: kind, kind, lines }
}
