import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { describeDatabase } from './describe-database.ts'

/**
 * What no column may hold about a citizen (aggregates only; officials are known by name, post and office): words of a column's
 * name, in English and in Vietnamese without tone marks.
 */
const FORBIDDEN = [
  ...['ethnicity', 'ethnic', 'ethnic_group', 'nationality', 'dan_toc', 'dantoc', 'toc_nguoi', 'quoc_tich'],
  ...[
    'religion',
    'religious',
    'belief',
    'faith',
    'denomination',
    'ton_giao',
    'tongiao',
    'tin_nguong',
    'giao_dan',
    'dao',
  ],
  ...[
    'birth',
    'birthday',
    'birthdate',
    'birthplace',
    'born',
    'dob',
    'age',
    'ngay_sinh',
    'nam_sinh',
    'noi_sinh',
    'tuoi',
  ],
  ...['id_card', 'id_number', 'identity_card', 'citizen', 'citizen_id', 'national_id', 'passport', 'social_security'],
  ...['cccd', 'cmnd', 'cmt', 'can_cuoc', 'chung_minh', 'so_dinh_danh', 'ho_chieu', 'bhxh'],
  ...['party_card', 'party_member', 'party_admission', 'the_dang', 'dang_vien', 'ngay_vao_dang', 'chi_bo'],
  ...['political', 'political_view', 'opinion', 'chinh_kien', 'quan_diem', 'thai_do_chinh_tri'],
  ...[
    'gender',
    'sex',
    'gioi_tinh',
    'marital',
    'hon_nhan',
    'home_address',
    'que_quan',
    'ho_khau',
    'thuong_tru',
    'tam_tru',
  ],
]

test('a column about a person’s origin, faith, birth, cards or views is recognised in either language', () => {
  const found = [
    'ton_giao',
    'holder_dan_toc_code',
    'birthdate',
    'ngay_sinh',
    'soCCCD',
    'party_card_number',
    'date_of_birth',
  ]
  expect(found.filter((name) => forbiddenWordIn(name) === undefined)).toEqual([])
  const fine = [
    'decision_date',
    'printed_title',
    'message',
    'language',
    'page',
    'coverage',
    'stage',
    'sha256',
    'address',
  ]
  expect(fine.filter((name) => forbiddenWordIn(name) !== undefined)).toEqual([])
})

test('no column of the database holds anything about a citizen as a person', async () => {
  const columns = await listColumns()
  expect(columns.length).toBeGreaterThan(100)
  const offenders = columns.flatMap(({ table, column }) => {
    const word = forbiddenWordIn(column)
    return word === undefined ? [] : [`${table}.${column} (${word})`]
  })
  expect(offenders, `Columns that may not exist:\n${offenders.join('\n')}`).toEqual([])
})

test('of an official there are name, post and office contact, and nothing else', async () => {
  const columns = await listColumns()
  const of = (name: string) =>
    columns.flatMap(({ table, column }) => (table === `public.${name}` ? [column] : [])).sort()
  expect(of('person')).toEqual(['full_name', 'id', 'office_email', 'office_phone'])
  expect(of('post')).toEqual(['id', 'organisation_id', 'position', 'title', 'valid'])
  expect(of('holding')).toEqual(['end_reason', 'id', 'mode', 'person_id', 'post_id', 'printed_title', 'valid'])
})

test('the table types are those of the migrated database', async () => {
  const file = join(import.meta.dirname, '../src/platform/database-types.ts')
  const { template, ...server } = inject('database')
  const found = normal(await describeDatabase({ ...server, database: template }))
  const kept = normal(await readFile(file, 'utf8'))
  expect(kept, 'Run `npx node scripts/generate-database-types.ts` and commit what it writes.').toEqual(found)
})

/** The forbidden word a column's name carries as whole words: `coverage` is no `age`. */
function forbiddenWordIn(column: string): string | undefined {
  const name = column.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return FORBIDDEN.find((word) => `_${name}_`.includes(`_${word}_`))
}

async function listColumns(): Promise<{ table: string; column: string }[]> {
  const { template, ...server } = inject('database')
  const client = new pg.Client({ ...server, database: template })
  await client.connect()
  try {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_schema || '.' || table_name as "table", column_name as "column" from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema')`,
    )
    return rows
  } finally {
    await client.end()
  }
}

/** Lines without the layout a formatter may give them. */
function normal(text: string): string[] {
  return text
    .replaceAll("'", '"')
    .split('\n')
    .map((line) => line.trim().replace(/[;,]$/, ''))
    .filter((line) => line !== '')
}
