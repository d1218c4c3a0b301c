import { sql } from 'kysely'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fold } from '#kernel/vietnamese.ts'
import { readFirstSheet } from '#platform/files/spreadsheet.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { checkOrganisations } from './check-organisations.ts'
import { organisationPath, organisationPathSince } from './organisation-path.ts'
import { compareTrees } from './queries/compare-trees.ts'
import { findEverNamed, findOrganisations } from './queries/find-organisations.ts'
import { findShownDay } from './queries/find-shown-day.ts'
import { listChangeDays } from './queries/list-change-days.ts'
import { listCopyRows } from './queries/list-coordination.ts'
import { listOrganisationTree } from './queries/list-organisation-tree.ts'
import { listTreeRows } from './queries/list-tree-rows.ts'
import { readBranch } from './queries/read-branch.ts'
import { readHistory } from './queries/read-history.ts'
import { rebuildTree } from './rebuild-tree.ts'
import { drawTreeCsv, drawTreeTemplate, drawTreeWorkbook } from './sheet/draw-tree.ts'
import { readTreeSheet } from './sheet/read-tree-sheet.ts'
import { givenDistrict, type TestOrganisation } from './testing.ts'

const BEFORE = '2024-09-17'
const AFTER = '2025-07-01'
let services: TestServices
let ids: Record<TestOrganisation, string>

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  // The farmers of Khe Trúc end, those of the government come under the committee itself, Nà Mây gets another name.
  await services.db.transaction().execute(async (tx) => {
    await sql`update organisation_version set valid = daterange(lower(valid), ${AFTER}::date)
      where organisation_id in (${ids['khe-truc-farmers']}::uuid, ${ids['na-may']}::uuid)`.execute(tx)
    await sql`insert into organisation_version select gen_random_uuid(), organisation_id, 'Ban Tuyên vận xã Nà Mây',
      'Ban Tuyên vận', 'BTV', kind, area_id, office_phone, daterange(${AFTER}::date, null), '33-QĐ/TU', '2025-06-20'
      from organisation_version where organisation_id = ${ids['na-may']}::uuid`.execute(tx)
    await sql`update reporting_line set valid = daterange(lower(valid), ${AFTER}::date)
      where child_id in (${ids['khe-truc-farmers']}::uuid, ${ids['khe-truc-government']}::uuid)`.execute(tx)
    await sql`insert into reporting_line values (gen_random_uuid(), ${ids['khe-truc-government']}::uuid,
      ${ids.committee}::uuid, 'territory', daterange(${AFTER}::date, null))`.execute(tx)
    await rebuildTree(tx, 'territory')
    await rebuildTree(tx, 'line')
  })
})
afterAll(() => services.close())

test('nothing is found for no words, or for words that no name holds', async () => {
  expect(await findOrganisations(services.read, '  ', BEFORE, 'territory')).toEqual({ found: [], count: 0 })
  expect((await findOrganisations(services.read, 'bien phong', BEFORE, 'territory')).count).toBe(0)
})

test('what is typed is words and nothing else', async () => {
  for (const typed of ['%', '_', '\\', "' or true --", '\0', '\uD800', '{qz}', 'qz '.repeat(5000)]) {
    expect(await findOrganisations(services.read, typed, BEFORE, 'territory'), typed).toEqual({ found: [], count: 0 })
    expect(await findEverNamed(services.read, typed), typed).toEqual([])
  }
})

test('every body is found by its own name, with accents and without, wherever the tone is put', async () => {
  const nodes = await listOrganisationTree(services.read, BEFORE)
  for (const { id, name } of nodes) {
    for (const typed of [name, fold(name).toUpperCase(), name.replaceAll('ủy', 'uỷ'), name.normalize('NFD')]) {
      const { found } = await findOrganisations(services.read, typed, BEFORE, 'territory')
      expect(
        found.map((one) => one.id),
        typed,
      ).toContain(id)
    }
  }
})

test('those whose name begins with the words come first, then the rest, both by name; all are counted', async () => {
  const { found, count } = await findOrganisations(services.read, 'h', BEFORE, 'territory')
  const names = found.map(({ name }) => fold(name))
  const inOrder = [true, false].flatMap((begins) => names.filter((name) => name.startsWith('h') === begins).toSorted())
  expect(names).toEqual(inOrder)
  expect(new Set(names.map((name) => name.startsWith('h'))).size).toBe(2)
  expect(count).toBe(found.length)
})

test('over all days a body is found once, under every name it bore', async () => {
  expect(await findEverNamed(services.read, 'tuyên vận Nà Mây')).toEqual([ids['na-may']])
  expect((await findEverNamed(services.read, 'nà mây')).filter((id) => id === ids['na-may'])).toHaveLength(1)
  expect(await findEverNamed(services.read, 'hội nông dân khe trúc')).toContain(ids['khe-truc-farmers'])
})

test('a body is found without accents, by words in any order, under the name of that day', async () => {
  const search = async (words: string, day: string) =>
    (await findOrganisations(services.read, words, day, 'territory')).found.map(({ id }) => id)
  expect(await search('tuyen van', BEFORE)).toEqual([])
  expect(await search('may na tuyen', AFTER)).toEqual([ids['na-may']])
  const [found] = (await findOrganisations(services.read, 'NA MAY', BEFORE, 'territory')).found
  expect(found?.above.length).toBeGreaterThan(0)
})

test('a path since a day holds the superiors of that day, then those of today, each once', async () => {
  const id = ids['khe-truc-government']
  const [then, now] = await Promise.all([BEFORE, AFTER].map((day) => organisationPath(services.read, id, day)))
  expect(then).toContain(ids['khe-truc'])
  expect(now).not.toContain(ids['khe-truc'])
  const since = await organisationPathSince(services.read, id, BEFORE, AFTER)
  expect(since).toEqual([...new Set([...(then ?? []), ...(now ?? [])])])
  expect(await organisationPathSince(services.read, id, BEFORE, BEFORE)).toEqual(then)
})

test('a branch shows the head, what is open and how many stand below each, and nothing else', async () => {
  const { nodes, opened } = await readBranch(services.read, BEFORE, 'territory', ids['khe-truc'])
  expect(opened.has(ids.committee)).toBe(true)
  expect(nodes.filter(({ parentId }) => parentId === ids['khe-truc']).map(({ id }) => id)).toContain(
    ids['khe-truc-government'],
  )
  expect(nodes.some(({ id }) => id === ids['na-may-government'])).toBe(false)
  expect(nodes.find(({ id }) => id === ids['na-may'])?.childCount).toBe(1)
})

test('the days on which the tree changed are the stops of the slider', async () => {
  expect(await listChangeDays(services.read)).toEqual(['2020-07-01', AFTER])
})

test('two days differ by what ended, was renamed and moved; a day does not differ from itself', async () => {
  expect(await compareTrees(services.read, BEFORE, BEFORE, 'territory')).toEqual([])
  const differences = await compareTrees(services.read, BEFORE, AFTER, 'territory')
  expect(new Set(differences.map(({ id, kind }) => `${kind} ${id}`))).toEqual(
    new Set([`renamed ${ids['na-may']}`, `closed ${ids['khe-truc-farmers']}`, `moved ${ids['khe-truc-government']}`]),
  )
  expect(differences.find(({ kind }) => kind === 'renamed')?.after).toContain('Ban Tuyên vận xã Nà Mây')
  const back = await compareTrees(services.read, AFTER, BEFORE, 'territory')
  expect(back.find(({ id }) => id === ids['khe-truc-farmers'])?.kind).toBe('established')
})

test('the history of a body tells its names, its superiors and its end', async () => {
  const renamed = await readHistory(services.read, ids['na-may'])
  expect(renamed.filter(({ what }) => what !== 'reports-to').map(({ day, what }) => [day, what])).toEqual([
    ['2020-07-01', 'established'],
    [AFTER, 'renamed'],
  ])
  const ended = await readHistory(services.read, ids['khe-truc-farmers'])
  expect(ended.at(-1)).toEqual({ day: AFTER, what: 'ended' })
  expect(ended.some(({ what }) => what === 'reports-to-nobody')).toBe(false)
  expect(await readHistory(services.read, '01923456-789a-7bcd-8ef0-000000000000')).toEqual([])
})

test('a body that is no more is shown as on its last day, one not yet begun as on its first', async () => {
  const id = ids['khe-truc-farmers']
  expect(await findShownDay(services.read, id, '2026-01-01')).toEqual({
    day: '2025-06-30',
    because: { what: 'ended', day: AFTER },
  })
  expect((await findShownDay(services.read, id, '2019-01-01'))?.day).toBe('2020-07-01')
  expect((await findShownDay(services.read, id, BEFORE))?.because).toBeUndefined()
})

test('a downloaded workbook can be uploaded again and says the same', async () => {
  const rows = await listTreeRows(services.read, AFTER)
  const copies = await listCopyRows(services.read, AFTER)
  const bytes = await drawTreeWorkbook({ rows, copies, kinds: [{ code: 'HND', name: 'Hội Nông dân' }] }, 'vi')
  const read = readTreeSheet(await readFirstSheet(bytes))
  expect(read.problems).toEqual([])
  expect(read.rows.map(({ key, name, lines }) => [key, name, lines])).toEqual(
    rows.map(({ id, name, territoryParent, lineParent }) => [
      id,
      name,
      [
        ...(territoryParent ? [{ parent: territoryParent, axis: 'territory' }] : []),
        ...(lineParent ? [{ parent: lineParent, axis: 'line' }] : []),
      ],
    ]),
  )
  await expect(readFirstSheet(new Uint8Array([80, 75, 3, 4, 0]))).rejects.toMatchObject({ detail: { kind: 'invalid' } })
})

test('beside the code of a parent stands its name', async () => {
  const rows = await listTreeRows(services.read, AFTER)
  const [heading = [], ...lines] = await readFirstSheet(await drawTreeWorkbook({ rows, copies: [], kinds: [] }, 'vi'))
  const line = lines.find((cells) => cells.includes('UBND xã Nà Mây')) ?? []
  const cell = (name: string) => line[heading.indexOf(name)]
  expect([
    cell('Cấp trên theo địa bàn'),
    cell('Tên cấp trên theo địa bàn'),
    cell('Tên cấp trên theo ngành dọc'),
  ]).toEqual([...[ids['na-may'], 'Ban Tuyên vận xã Nà Mây'], ''])
})

test('the template shows how rows are written, which are passed over, and names what exists', async () => {
  const rows = await listTreeRows(services.read, AFTER)
  const bytes = await drawTreeTemplate({ rows, kinds: [{ code: 'HND', name: 'Hội Nông dân' }] }, 'vi')
  const cells = await readFirstSheet(bytes)
  expect(cells.length).toBeGreaterThan(2)
  expect(readTreeSheet(cells).problems.map(({ code }) => code)).toEqual(['organisations.no-rows'])
  const sheets = await readExcel(Buffer.from(bytes))
  const existing = sheets.find(({ sheet }) => sheet === 'Tổ chức đã có')?.data ?? []
  expect(existing.slice(1).map(([code]) => code)).toEqual(rows.map(({ id }) => id))
})

test('uploading organisations that exist is refused row by row: nothing is established twice', async () => {
  const rows = await listTreeRows(services.read, AFTER)
  const listed = rows.map(({ id, name, kind }) => ({ key: id, name, kind, lines: [] }))
  const problems = await checkOrganisations(services.read, listed)
  expect(problems.map(({ code }) => code)).toEqual(rows.map(() => 'organisations.exists'))
})

test('a name that looks like a formula stays a name in the file of comma-separated values', async () => {
  const [row] = await listTreeRows(services.read, AFTER)
  if (!row) throw new Error('no rows')
  const csv = drawTreeCsv({ rows: [{ ...row, name: '=HYPERLINK("http://x")' }], copies: [] }, 'vi')
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(csv.startsWith('\ufeffMã,Tên tổ chức')).toBe(true)
})

test('files of the tree say who gets copies of whose reports on the day, under the names of that day', async () => {
  const [sender, receiver] = [ids['khe-truc-government'], ids['na-may']]
  await sql`insert into coordination_line values (gen_random_uuid(), ${sender}::uuid, ${receiver}::uuid,
    daterange('2024-01-01', null))`.execute(services.db)
  expect(await listCopyRows(services.read, '2023-12-31')).toEqual([])
  const copies = await listCopyRows(services.read, AFTER)
  expect(copies).toEqual([
    {
      ...{ fromId: sender, from: 'UBND xã Khe Trúc' },
      ...{ toId: receiver, to: 'Ban Tuyên vận xã Nà Mây', since: '2024-01-01' },
    },
  ])
  const rows = await listTreeRows(services.read, AFTER)
  const lines = drawTreeCsv({ rows, copies }, 'vi').split('\r\n')
  expect(lines[0]?.endsWith(',Bản đồng gửi cho')).toBe(true)
  expect(lines.filter((line) => line.endsWith(`,${receiver}`)).map((line) => line.split(',')[0])).toEqual([sender])
  const bytes = await drawTreeWorkbook({ rows, copies, kinds: [] }, 'vi')
  const sheets = await readExcel(bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổ chức', 'Loại tổ chức', 'Bản đồng gửi'])
  expect(sheets[2]?.data[1]).toEqual([sender, 'UBND xã Khe Trúc', receiver, 'Ban Tuyên vận xã Nà Mây', '01/01/2024'])
})
