import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import type { FormItem, FormVersion, Indicator } from '../form.ts'

/** Form versions never change once used, so each is read from the database once per process. */
const known = new Map<string, FormVersion>()

/** One version of a form with its sections and indicators in fixed order. */
export async function getFormVersion(db: ReadDb | Tx, id: string): Promise<FormVersion> {
  const before = known.get(id)
  if (before) return before
  const form = await readFormVersion(db as ReadDb, id)
  known.set(id, form)
  return form
}

/** The version of a form in force on the day. */
export async function getFormVersionOn(db: ReadDb | Tx, code: string, day: string): Promise<FormVersion> {
  const row = await (db as ReadDb)
    .selectFrom('form_version')
    .innerJoin('form', 'form.id', 'form_version.form_id')
    .select('form_version.id')
    .where('form.code', '=', code)
    .where(sql<boolean>`form_version.valid @> ${day}::date`)
    .executeTakeFirst()
  return row ? getFormVersion(db, row.id) : refuse('not-found', 'indicators.no-form')
}

async function readFormVersion(db: ReadDb, id: string): Promise<FormVersion> {
  const version = await db
    .selectFrom('form_version')
    .innerJoin('form', 'form.id', 'form_version.form_id')
    .select([
      'form_version.id',
      'form.id as formId',
      'form.code',
      'form.name_vi',
      'form.name_en',
      'form_version.number',
    ])
    .where('form_version.id', '=', id)
    .executeTakeFirst()
  if (!version) refuse('not-found', 'indicators.no-form')
  const sections = await db
    .selectFrom('form_section')
    .selectAll()
    .where('form_version_id', '=', id)
    .orderBy('position')
    .execute()
  const items = await readItems(db, id)
  return {
    id,
    formId: version.formId,
    code: version.code,
    name: { vi: version.name_vi, en: version.name_en },
    number: version.number,
    sections: sections.map((row) => ({
      code: row.code,
      title: { vi: row.title_vi, en: row.title_en },
      hint: { vi: row.hint_vi, en: row.hint_en },
      narrative: row.narrative,
      blocs: row.blocs,
    })),
    items,
    slotCount: Math.max(0, ...items.map((item) => Math.max(item.slot ?? -1, item.denominatorSlot ?? -1) + 1)),
  }
}

type Detail = Pick<
  Indicator,
  | 'definition'
  | 'example'
  | 'numerator'
  | 'denominator'
  | 'of'
  | 'parts'
  | 'balance'
  | 'register'
  | 'reporters'
  | 'internal'
>

async function readItems(db: ReadDb, versionId: string): Promise<FormItem[]> {
  const rows = await db
    .selectFrom('form_item')
    .innerJoin('indicator', 'indicator.id', 'form_item.indicator_id')
    .selectAll('indicator')
    .select(['form_item.section_code', 'form_item.slot', 'form_item.denominator_slot'])
    .where('form_version_id', '=', versionId)
    .orderBy('form_item.position')
    .execute()
  return rows.map((row) => ({
    sectionCode: row.section_code,
    slot: row.slot === null ? undefined : row.slot - 1,
    denominatorSlot: row.denominator_slot === null ? undefined : row.denominator_slot - 1,
    indicator: {
      id: row.id,
      code: row.code,
      name: { vi: row.name_vi, en: row.name_en },
      unit: { vi: row.unit_vi, en: row.unit_en },
      kind: row.kind as Indicator['kind'],
      timeOp: row.time_op as Indicator['timeOp'],
      unitOp: row.unit_op as Indicator['unitOp'],
      decimals: row.decimals,
      ...(row.detail as unknown as Detail),
    },
  }))
}
