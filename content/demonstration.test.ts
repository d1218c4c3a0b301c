import { expect, test } from 'vitest'
import { formSchema } from './form-schemas.ts'
import { fillConferenceText, fillPassage } from './passage.ts'
import { readContent } from './read-content.ts'
import * as schemas from './schemas.ts'

const form = readContent('quarterly-report.json', formSchema)
const kinds = readContent('organisation-kinds.json', schemas.organisationKindsSchema)
const slugs = readContent('portal-sections.json', schemas.portalSectionsSchema).map(({ slug }) => slug)
const locality = readContent('demonstration/locality.json', schemas.localitySchema)
const { organisations, from } = readContent('demonstration/organisations.json', schemas.organisationsSchema)
const people = readContent('demonstration/people.json', schemas.peopleSchema)
const accounts = readContent('demonstration/accounts.json', schemas.accountsSchema)
const narratives = readContent('demonstration/narratives.json', schemas.narrativesSchema)
const conference = readContent('demonstration/conference.json', schemas.conferenceSchema)
const news = readContent('demonstration/news.json', schemas.newsSchema)

const keys = organisations.map(({ key }) => key)
const grants = accounts.flatMap(({ person, roles }) => roles.map((grant) => ({ ...grant, person })))
const holdersOf = (role: string, organisation: string) =>
  grants.filter((grant) => grant.role === role && grant.organisation === organisation).map(({ person }) => person)
const parentOf = (key: string, axis: 'territory' | 'line') =>
  organisations.find((one) => one.key === key)?.lines.find((line) => line.axis === axis)?.parent
const places = { hamlet: 'bản Nậm Tre', hamlet2: 'bản Huổi Cọ', commune: 'xã Khe Trúc' }

function expectUnique(list: readonly string[]): void {
  expect(list.filter((one, index) => list.indexOf(one) !== index)).toEqual([])
}

test('A task with both a deadline and recurrence, or with neither, is refused', () => {
  const [conclusion] = conference.conclusions
  const withTask = (task: object) => ({ ...conference, conclusions: [{ ...conclusion, task }] })
  const { dueInDays: _, ...open } = { ...conclusion?.task }
  expect(schemas.conferenceSchema.safeParse(withTask({ ...open, dueInDays: 7 })).success).toBe(true)
  expect(schemas.conferenceSchema.safeParse(withTask({ ...open, dueInDays: 7, recurring: true })).success).toBe(false)
  expect(schemas.conferenceSchema.safeParse(withTask(open)).success).toBe(false)
})

test('A telephone number outside the fictitious range is refused', () => {
  const footer = { ...locality.footer, phone: '0912 345 678' }
  expect(schemas.localitySchema.safeParse({ ...locality, footer }).success).toBe(false)
})

test('Keys, usernames, names of people and office numbers are never given twice', () => {
  expectUnique(keys)
  expectUnique(organisations.map(({ name }) => name))
  expectUnique(organisations.map(({ officePhone }) => officePhone))
  expectUnique(people.map(({ key }) => key))
  expectUnique(people.map(({ fullName }) => fullName))
  expectUnique(accounts.map(({ username }) => username))
  expectUnique(locality.areas.map(({ key }) => key))
  expectUnique(locality.areas.flatMap(({ hamlets }) => hamlets ?? []))
})

test('Every organisation has a known kind, a known area and known parents', () => {
  const areas = locality.areas.map(({ key }) => key)
  for (const { key, kind, area, lines } of organisations) {
    expect(
      kinds.map(({ code }) => code),
      key,
    ).toContain(kind)
    expect(areas, key).toContain(area)
    expectUnique(lines.map(({ axis }) => axis))
    for (const { parent } of lines) expect(keys, key).toContain(parent)
  }
  for (const { parent } of locality.areas) if (parent !== null) expect(areas).toContain(parent)
})

test('Every organisation leads to the District Party Committee on the territory axis, and no line runs in a ring', () => {
  for (const key of keys) {
    for (const axis of ['territory', 'line'] as const) {
      let at = key
      for (let step = 0; step < 4; step += 1) at = parentOf(at, axis) ?? at
      expect(parentOf(at, axis), `${axis} of ${key}`).toBeUndefined()
      if (axis === 'territory') expect(at, key).toBe('huyen-uy')
    }
  }
})

test('A line parent is of the same bloc as its child, but for the board under its Party committee', () => {
  const blocOf = (key: string) => {
    const kind = organisations.find((one) => one.key === key)?.kind
    return kinds.find(({ code }) => code === kind)?.bloc
  }
  for (const key of keys.filter((one) => one !== 'ban-dan-van')) {
    const parent = parentOf(key, 'line')
    if (parent !== undefined) expect(blocOf(parent), key).toBe(blocOf(key))
  }
})

test('Every commune has the same nine bodies and at least two hamlets to speak of', () => {
  const communes = locality.areas.filter(({ kind }) => kind === 'commune' || kind === 'town')
  expect(communes).toHaveLength(6)
  for (const { key, hamlets } of communes) {
    const here = organisations.filter(({ area }) => area === key).map(({ kind }) => kind)
    expect(here.sort(), key).toEqual(
      ['DANG_UY', 'DTN', 'HCCB', 'HLHPN', 'HND', 'KHOI_DV', 'MTTQ', 'QUAN_SU', 'UBND'].sort(),
    )
    expect(hamlets?.length, key).toBeGreaterThanOrEqual(2)
  }
})

test('People hold posts in known organisations, none from before these organisations existed', () => {
  for (const { key, holdings } of people) {
    for (const holding of holdings) {
      expect(keys, key).toContain(holding.organisation)
      expect(holding.from >= from, key).toBe(true)
    }
  }
})

test('Every account belongs to one person and its roles are held in known organisations', () => {
  expect(accounts.map(({ person }) => person).sort()).toEqual(people.map(({ key }) => key).sort())
  for (const { person, organisation } of grants) expect(keys, person).toContain(organisation)
})

test('Every organisation has a reporter and an approver, two different people', () => {
  for (const key of keys) {
    const approvers = holdersOf('approver', key)
    expect(approvers, key).toHaveLength(1)
    expect(holdersOf('reporter', key).length, key).toBeGreaterThan(0)
    expect(holdersOf('reporter', key), key).not.toContain(approvers[0])
  }
})

test('The district has its other roles, the bodies that sum have a consolidator, and no editor publishes', () => {
  for (const role of ['secretary', 'editor', 'publisher', 'administrator']) {
    expect(holdersOf(role, 'huyen-uy'), role).toHaveLength(1)
  }
  expect(holdersOf('editor', 'huyen-uy')).not.toEqual(holdersOf('publisher', 'huyen-uy'))
  const summing = organisations.filter(({ kind }) => kind === 'BDV' || kind === 'KHOI_DV').map(({ key }) => key)
  for (const key of summing) expect(holdersOf('consolidator', key), key).toHaveLength(1)
})

test('Eight accounts are featured, one for each thing to try first', () => {
  const featured = accounts.filter((account) => account.featured)
  expect(featured).toHaveLength(8)
  const offered = featured.flatMap(({ roles }) => roles.map(({ role, organisation }) => `${role} ${organisation}`))
  expect(offered).toEqual(
    expect.arrayContaining([
      'reporter ubnd-khe-truc',
      'approver ubnd-khe-truc',
      'consolidator ban-dan-van',
      'approver ban-dan-van',
      'secretary huyen-uy',
      'editor huyen-uy',
      'publisher huyen-uy',
      'administrator huyen-uy',
    ]),
  )
})

test('Every narrative section has passages for each bloc, enough that the bodies of one bloc differ', () => {
  const levels = ['commune', 'district'] as const
  for (const section of form.sections.filter(({ narrative }) => narrative)) {
    for (const level of levels) {
      for (const bloc of section.blocs) {
        const codes = kinds
          .filter((kind) => kind.bloc === bloc && form.kinds.includes(kind.code))
          .map(({ code }) => code)
        const bodies = organisations.filter(
          ({ kind, area }) => codes.includes(kind) && (area === 'huyen-suoi-trang') === (level === 'district'),
        )
        const perCommune = level === 'commune' ? bodies.length : Math.min(bodies.length, 3)
        const pool = narratives.filter((one) => one.section === section.code && one.level === level)
        const count = pool.filter(({ blocs }) => blocs.includes(bloc)).flatMap(({ passages }) => passages).length
        expect(count, `${section.code} ${level} ${bloc}`).toBeGreaterThanOrEqual(perCommune)
      }
    }
  }
})

test('A pool speaks for blocs that write its section, and no passage is written twice', () => {
  for (const { section, blocs } of narratives) {
    const written = form.sections.find(({ code }) => code === section)
    expect(written?.narrative, section).toBe(true)
    expect(written?.blocs, section).toEqual(expect.arrayContaining(blocs))
  }
  expectUnique(narratives.flatMap(({ passages }) => passages))
})

test('Every passage can be filled in and leaves no brace, and names a place or says something whole', () => {
  for (const passage of narratives.flatMap(({ passages }) => passages)) {
    const filled = fillPassage(passage, places)
    expect(filled).not.toMatch(/[{}]/)
    expect(filled).toMatch(/^[\p{Lu}“]/u)
    expect(filled).toMatch(/[.]$/)
  }
})

test('The conference is chaired, kept and attended by known people and bodies', () => {
  const known = people.map(({ key }) => key)
  expect(known).toEqual(expect.arrayContaining([conference.chair, conference.secretary]))
  expect(holdersOf('secretary', conference.organisation)).toEqual([conference.secretary])
  expect(keys).toEqual(expect.arrayContaining(conference.participants.map(({ organisation }) => organisation)))
  expect(conference.conclusions.length).toBeGreaterThanOrEqual(6)
})

test('Every task has one lead body and supporting bodies other than it, and falls on the weekday of the conference', () => {
  for (const { task } of conference.conclusions) {
    expect(keys, task.title).toEqual(expect.arrayContaining([task.lead, ...task.supporting]))
    expectUnique([task.lead, ...task.supporting])
    if (task.dueInDays !== undefined) expect(task.dueInDays % 7, task.title).toBe(0)
  }
})

test('Articles stand in known sections, are signed by people who do not publish, and can be filled in', () => {
  const publishers = accounts.filter(({ roles }) => roles.some(({ role }) => role === 'publisher'))
  const writers = people.filter(({ key }) => !publishers.some(({ person }) => person === key))
  for (const { section, byline, title, paragraphs } of [conference.article, ...news]) {
    expect(slugs, title).toContain(section)
    expect(
      writers.map(({ fullName }) => fullName),
      title,
    ).toContain(byline)
    const texts = [title, ...paragraphs].map((one) =>
      fillConferenceText(one, { period: 'quý III năm 2024', heldOn: '03/10/2024' }),
    )
    for (const one of texts) expect(one).not.toMatch(/[{}]/)
  }
  expect(news).toHaveLength(9)
})
