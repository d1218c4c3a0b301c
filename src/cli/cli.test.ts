import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { loadOrganisationKinds } from '#features/organisations/index.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { loadSections } from '#features/site/index.ts'
import { appendAudit } from '#platform/audit.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { prepareCommand } from './run.ts'

let services: TestServices
beforeEach(async () => {
  services = await openTestServices()
})
afterEach(() => services.close())

/** What a person at the terminal sees of a command line. */
async function typed(line: string, password?: string) {
  let output = ''
  const terminal = {
    print: (text: string) => {
      output += text
    },
    readSecret: async () => password,
  }
  const prepared = prepareCommand(line.split(' ').filter(Boolean), terminal)
  const exitCode = 'work' in prepared ? await prepared.work(services, terminal) : prepared.exitCode
  return { exitCode, output }
}

test.each([
  ['', 'import-article'],
  ['erase-everything', 'There is no command "erase-everything"'],
  ['verify-audit now', '0 arguments are needed, 1 given'],
  ['rebuild-rollups --fast', 'The arguments are not right'],
  ['import-article', '1 arguments are needed, 0 given'],
  ['import-article a.txt --as', 'The arguments are not right'],
  ['create-admin', '--username is needed'],
])('"%s" is bad use: exit code 2 and one sentence', async (line, sentence) => {
  const { exitCode, output } = await typed(line)
  expect(output).toContain(sentence)
  expect(exitCode).toBe(2)
})

test.each([['import-article'], ['create-admin'], ['rebuild-rollups'], ['verify-audit']])(
  '%s explains itself in both languages',
  async (name) => {
    const { exitCode, output } = await typed(`${name} --help`)
    expect([exitCode, output.split('\n')[0]]).toEqual([0, expect.stringContaining(`npm run nhipcau -- ${name}`)])
    expect(output).toMatch(/[ậạảãếữ]/)
  },
)

test('an administrator needs a password that is long enough, and a free username', async () => {
  await givenDistrict(services)
  expect((await typed('create-admin --username boss')).output).toContain('No password was given')
  const short = await typed('create-admin --username boss', 'ngắn')
  expect([short.exitCode, short.output]).toEqual([2, expect.stringContaining('at least 15 characters')])
  expect((await typed('create-admin --username boss', 'đủ dài rồi nhé bà con')).exitCode).toBe(0)
  const again = await typed('create-admin --username Boss', 'đủ dài rồi nhé bà con')
  expect([again.exitCode, again.output]).toEqual([2, expect.stringContaining('taken')])
})

test('on a new system the administrator comes with the committee at its head', async () => {
  const kind = {
    code: 'HUYEN_UY',
    name: { vi: 'Huyện ủy', en: 'District' },
    bloc: 'party',
    level: 'district',
    symbol: 'HU',
  }
  await perform(services, systemActor, loadOrganisationKinds, { kinds: [kind] })
  const without = await typed('create-admin --username boss', 'đủ dài rồi nhé bà con')
  expect([without.exitCode, without.output]).toEqual([2, expect.stringContaining('--organisation')])
  expect((await typed('create-admin --username boss --organisation Suối', 'đủ dài rồi nhé bà con')).exitCode).toBe(0)
  const grants = await services.read
    .selectFrom('role_grant')
    .innerJoin('organisation_version as body', 'body.organisation_id', 'role_grant.organisation_id')
    .select(['role', 'body.name'])
    .execute()
  expect(grants).toEqual([{ role: 'administrator', name: 'Suối' }])
})

test('articles are imported for an editor, and for nobody else', async () => {
  const ids = await givenDistrict(services)
  const sections = [{ slug: 'tin-tuc', name: { vi: 'Tin tức', en: 'News' } }]
  await perform(services, systemActor, loadSections, { sections })
  const file = 'src/features/imports/extract/fixtures/founding-document.txt'
  expect(await typed(`import-article ${file}`)).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining('editor'),
  })
  await givenActor(services, 'writer', ['editor', ids.advisory])
  expect((await typed(`import-article ${file} --as nobody`)).exitCode).toBe(1)
  expect(await typed(`import-article ${file}`)).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('To review'),
  })
  expect((await typed('import-article no-such-file.txt')).exitCode).toBe(2)
})

test('an altered audit is found and named; a whole one is counted', async () => {
  await givenDistrict(services)
  const whole = await typed('verify-audit')
  expect([whole.exitCode, whole.output]).toEqual([0, expect.stringMatching(/whole: \d+ entries/)])
  await alterAudit()
  const altered = await typed('verify-audit')
  expect([altered.exitCode, altered.output]).toEqual([1, expect.stringContaining('Entry 2 was altered')])
})

test('an audit rebuilt as a whole passes for whole, but not beside the last entry that was kept elsewhere', async () => {
  await givenDistrict(services)
  const [, kept] = /to be kept elsewhere: (\S+)/.exec((await typed('verify-audit')).output) ?? []
  await rebuildAudit()
  expect((await typed('verify-audit')).exitCode).toBe(0)
  const rebuilt = await typed(`verify-audit --kept ${kept}`)
  expect([rebuilt.exitCode, rebuilt.output]).toEqual([1, expect.stringContaining('the audit was rebuilt')])
  expect((await typed('verify-audit --kept 5')).exitCode).toBe(2)
})

test('sums are rebuilt from the reports; those changed by hand are named', async () => {
  await givenDistrict(services)
  const { exitCode, output } = await typed('rebuild-rollups')
  expect([exitCode, output]).toEqual([0, expect.stringContaining('all agreed')])
})

/** As somebody with the database's own rights could: another name in every entry, and every hash anew. */
async function rebuildAudit(): Promise<void> {
  const rows = await services.read.selectFrom('audit_entry').selectAll().orderBy('sequence').execute()
  await sql`alter table audit_entry disable trigger all`.execute(services.db)
  await sql`truncate audit_entry, audit_head`.execute(services.db)
  for (const row of rows) {
    const header = {
      at: row.at,
      accountId: row.account_id,
      actorName: 'Người khác',
      command: row.command,
      requestId: '',
    }
    const note = { subjectId: row.subject_id, detail: row.detail as object }
    await services.db.transaction().execute((tx) => appendAudit(tx, header, [note]))
  }
}

/** As somebody with the database's own rights could. */
async function alterAudit(): Promise<void> {
  await sql`alter table audit_entry disable trigger all`.execute(services.db)
  await services.db.updateTable('audit_entry').set({ actor_name: 'Người khác' }).where('sequence', '=', 2).execute()
}
