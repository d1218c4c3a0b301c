import { sql } from 'kysely'
import { givenActor } from '#features/identity/testing.ts'
import { loadForm } from '#features/indicators/index.ts'
import { establishOrganisations, loadOrganisationKinds } from '#features/organisations/index.ts'
import { openPeriod } from '#features/periods/index.ts'
import { openReport, QUARTERLY_FORM } from '#features/reports/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'

export const FIGURES = 100
export const COMMUNES = 12
const BODIES = 20
export const REPORTERS = COMMUNES * BODIES
export const USERNAME = 'reporter'

/** A report to be handed in, and what it will say, slot by slot. */
export interface Draft {
  readonly reportId: string
  readonly organisationId: string
  readonly figures: readonly number[]
}

export interface Quarter {
  readonly periodId: string
  readonly drafts: readonly Draft[]
}

/** One district with a form of 100 figures, 240 bodies that owe it, and a draft of each for every quarter. */
export interface District {
  readonly rootId: string
  readonly reporterId: string
  readonly indicators: readonly { readonly id: string; readonly code: string }[]
  readonly quarters: readonly Quarter[]
}

/** Makes it through the commands a locality would use. `count`: how many quarters, one after another. */
export async function makeDistrict(services: Services, count: number): Promise<District> {
  const ids = await makeOrganisations(services)
  await makeForm(services)
  const rootId = ids.root ?? ''
  const reporter = await givenActor(services, USERNAME, ['reporter', rootId])
  const bodies = Object.entries(ids).flatMap(([key, id]) => (key.startsWith('body') ? [id] : []))
  const quarters: Quarter[] = []
  for (let at = 0; at < count; at++) quarters.push(await makeQuarter(services, reporter, bodies, at))
  const indicators = await services.read.selectFrom('indicator').select(['id', 'code']).orderBy('code').execute()
  // What autovacuum does within its first minute; without it the first plans are those of empty tables.
  await sql`analyze`.execute(services.db)
  return { rootId, reporterId: reporter.accountId, indicators, quarters }
}

async function makeOrganisations(services: Services): Promise<Record<string, string>> {
  const kind = (code: string, bloc: string, level: string) => ({ code, name: name(code), bloc, level, symbol: code })
  await perform(services, systemActor, loadOrganisationKinds, {
    kinds: [
      kind('HUYEN_UY', 'party', 'district'),
      kind('KHOI_DV', 'advisory', 'commune'),
      kind('UBND', 'government', 'commune'),
    ],
  })
  const one = (key: string, kindCode: string, parent?: string) => ({
    key,
    name: `Đơn vị ${key}`,
    shortName: key,
    symbol: kindCode,
    kind: kindCode,
    lines: parent === undefined ? [] : [{ parent, axis: 'territory' as const }],
  })
  const communes = Array.from({ length: COMMUNES }, (_, at) => `commune-${at}`)
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '01-QĐ/HU',
    decisionDate: '2019-12-31',
    from: '2020-01-01',
    organisations: [
      one('root', 'HUYEN_UY'),
      ...communes.map((key) => one(key, 'KHOI_DV', 'root')),
      ...communes.flatMap((key) => Array.from({ length: BODIES }, (_, at) => one(`body-${key}-${at}`, 'UBND', key))),
    ],
  })
  return ids
}

async function makeForm(services: Services): Promise<void> {
  const codes = Array.from({ length: FIGURES }, (_, at) => `S${String(at + 1).padStart(3, '0')}`)
  await perform(services, systemActor, loadForm, {
    code: QUARTERLY_FORM,
    name: name('Biểu 100 chỉ tiêu'),
    validFrom: '2020-01-01',
    kinds: ['UBND'],
    indicators: codes.map((code) => ({
      code,
      name: name(`Chỉ tiêu ${code}`),
      unit: name('việc'),
      definition: name(''),
      example: name(''),
      kind: 'flow' as const,
      time_op: 'sum' as const,
      unit_op: 'sum' as const,
      decimals: 0,
      reporters: ['government'],
      internal: false,
    })),
    sections: [
      { code: 'A', title: name('Số liệu'), hint: name(''), narrative: false, blocs: ['government'], indicators: codes },
    ],
  })
}

async function makeQuarter(
  services: Services,
  reporter: Actor,
  bodies: readonly string[],
  at: number,
): Promise<Quarter> {
  const [year, quarter] = [2020 + Math.floor(at / 4), (at % 4) + 1]
  const month = (number: number) => String(number).padStart(2, '0')
  const { id: periodId } = await perform(services, systemActor, openPeriod, {
    code: `${year}Q${quarter}`,
    firstDay: `${year}-${month(quarter * 3 - 2)}-01`,
    lastDay: `${year}-${month(quarter * 3)}-28`,
    dueAt: `${year}-${month(quarter * 3)}-28T10:00:00Z`,
    consolidationDueOn: `${year}-${month(quarter * 3)}-28`,
  })
  const drafts: Draft[] = []
  for (const [place, organisationId] of bodies.entries()) {
    const { reportId } = await perform(services, reporter, openReport, { organisationId, periodId })
    drafts.push({ reportId, organisationId, figures: figuresOf(place, at) })
  }
  return { periodId, drafts }
}

/** Different in every place, and never so far from the quarter before that a note would be asked for. */
function figuresOf(body: number, quarter: number): number[] {
  return Array.from({ length: FIGURES }, (_, slot) => 1000 + ((body * 37 + slot * 11) % 500) + quarter)
}

const name = (text: string) => ({ vi: text, en: text })
