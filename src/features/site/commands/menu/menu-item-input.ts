import * as z from 'zod'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import { optionalAddress, optionalLine } from '../../input.ts'

/** What an item of the menu says: where it leads (`section:ID`, `page:ID` or an address), its own words, what it stands under. */
export const menuItemWords = {
  /** Empty: the typed address. */
  target: z
    .string()
    .regex(/^((section|page):[0-9a-f-]{36})?$/, 'site.target-form')
    .default(''),
  address: optionalAddress,
  labelVi: optionalLine(60),
  labelEn: optionalLine(60),
  /** Empty: on the first level. */
  parentId: z.uuid().or(z.literal('')).default(''),
}

interface MenuItemWords {
  readonly target: string
  readonly address: string
  readonly labelVi: string
  readonly labelEn: string
  readonly parentId: string
}

/** The columns behind what was typed; refuses every field at once. `id`: the item itself, when it is there already. */
export async function menuItemColumns(tx: Tx, words: MenuItemWords, id?: string) {
  const { target, address, labelVi, labelEn, parentId } = words
  const [kind, targetId = ''] = target.split(':')
  const faults: FieldProblem[] = []
  if (!target && !address) faults.push({ path: '/target', code: 'site.target-required' })
  if (target && address) faults.push({ path: '/address', code: 'site.one-target' })
  if (target && !(await exists(tx, kind === 'page' ? 'static_page' : 'section', targetId))) {
    faults.push({ path: '/target', code: 'site.not-found' })
  }
  if (!target && !labelVi) faults.push({ path: '/labelVi', code: 'site.label-required' })
  if (parentId && !(await mayStandUnder(tx, parentId, id))) faults.push({ path: '/parentId', code: 'site.two-levels' })
  refuseFields('input.invalid', faults)
  return {
    parent_id: parentId || null,
    section_id: kind === 'section' ? targetId : null,
    page_id: kind === 'page' ? targetId : null,
    address: target ? null : address,
    label_vi: labelVi,
    label_en: labelEn,
  }
}

async function exists(tx: Tx, table: 'section' | 'static_page', id: string): Promise<boolean> {
  const row = await tx
    .selectFrom(table as 'section')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Only under an item of the first level, and only what has nothing under it. */
async function mayStandUnder(tx: Tx, parentId: string, id: string | undefined): Promise<boolean> {
  const rows = await tx
    .selectFrom('menu_item')
    .select(['id', 'parent_id'])
    .where((eb) => eb.or([eb('id', '=', parentId), ...(id ? [eb('parent_id', '=', id)] : [])]))
    .execute()
  const parent = rows.find((row) => row.id === parentId)
  return (
    parent !== undefined && parent.parent_id === null && parentId !== id && !rows.some((row) => row.parent_id === id)
  )
}
