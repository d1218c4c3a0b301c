import { v7 } from 'uuid'
import * as z from 'zod'
import { administersLocality } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse, refuseFields } from '#platform/problem.ts'

const bilingual = z.object({ vi: z.string(), en: z.string() })

const indicator = z.object({
  code: z.string().min(1),
  name: bilingual,
  unit: bilingual,
  definition: bilingual,
  example: bilingual,
  kind: z.enum(['flow', 'stock', 'ratio', 'derived-ratio']),
  time_op: z.enum(['sum', 'last', 'ratio']),
  unit_op: z.enum(['sum', 'ratio']),
  decimals: z.int().min(0).max(3),
  numerator: bilingual.optional(),
  denominator: bilingual.optional(),
  of: z.object({ numerator: z.string(), denominator: z.string() }).optional(),
  parts: z.array(z.object({ code: z.string(), label: bilingual })).optional(),
  balance: z.object({ plus: z.string(), minus: z.string() }).optional(),
  register: z.enum(['congresses']).optional(),
  reporters: z.array(z.string()),
  internal: z.boolean(),
})

const section = z.object({
  code: z.string().min(1),
  title: bilingual,
  hint: bilingual,
  narrative: z.boolean(),
  blocs: z.array(z.string()),
  indicators: z.array(z.string()),
})

const formInput = z.object({
  code: z.string().min(1),
  name: bilingual,
  validFrom: z.iso.date('input.date'),
  kinds: z.array(z.string()).min(1, 'input.required'),
  indicators: z.array(indicator).min(1, 'input.required'),
  sections: z.array(section).min(1, 'input.required'),
})

type FormInput = z.output<typeof formInput>

/** Makes a form with its first version: indicators, sections, fixed order, and the kinds of organisation that owe it. */
export const loadForm = defineCommand({
  name: 'indicators.load-form',
  input: formInput,
  async run({ tx, actor, now, record }, input) {
    if (!(await administersLocality(tx, actor, localDate(now)))) refuse('forbidden', 'indicators.manage-denied')
    refuseDanglingCodes(input)
    const ids = await insertIndicators(tx, input.indicators)
    const formId = v7()
    const versionId = v7()
    await tx
      .insertInto('form')
      .values({ id: formId, code: input.code, name_vi: input.name.vi, name_en: input.name.en })
      .execute()
    await tx
      .insertInto('form_version')
      .values({ id: versionId, form_id: formId, number: 1, valid: `[${input.validFrom},)` })
      .execute()
    await insertSections(tx, versionId, input)
    await insertItems(tx, versionId, input, ids)
    await tx
      .insertInto('form_assignment')
      .values(input.kinds.map((kind) => ({ form_id: formId, organisation_kind: kind })))
      .execute()
    record(formId, { code: input.code, indicators: input.indicators.length })
    return { formId, versionId }
  },
})

function refuseDanglingCodes(input: FormInput): void {
  const codes = new Set(input.indicators.map(({ code }) => code))
  refuseFields(
    'input.invalid',
    input.sections.flatMap(({ indicators }, at) =>
      indicators
        .filter((code) => !codes.has(code))
        .map(() => ({ path: `/sections/${at}/indicators`, code: 'indicators.unknown-code' })),
    ),
  )
}

async function insertIndicators(tx: Tx, list: FormInput['indicators']): Promise<Map<string, string>> {
  const ids = new Map(list.map(({ code }) => [code, v7()]))
  await tx
    .insertInto('indicator')
    .values(
      list.map(({ code, name, unit, kind, time_op, unit_op, decimals, ...detail }) => ({
        id: ids.get(code) ?? v7(),
        code,
        name_vi: name.vi,
        name_en: name.en,
        unit_vi: unit.vi,
        unit_en: unit.en,
        kind,
        time_op,
        unit_op,
        decimals,
        detail: JSON.stringify(detail),
      })),
    )
    .execute()
  return ids
}

async function insertSections(tx: Tx, versionId: string, input: FormInput): Promise<void> {
  await tx
    .insertInto('form_section')
    .values(
      input.sections.map(({ code, title, hint, narrative, blocs }, position) => ({
        form_version_id: versionId,
        position,
        code,
        title_vi: title.vi,
        title_en: title.en,
        hint_vi: hint.vi,
        hint_en: hint.en,
        narrative,
        blocs,
      })),
    )
    .execute()
}

async function insertItems(
  tx: Tx,
  versionId: string,
  input: FormInput,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const kinds = new Map(input.indicators.map(({ code, kind }) => [code, kind]))
  let slots = 0
  const items = input.sections.flatMap((one) => one.indicators.map((code) => ({ sectionCode: one.code, code })))
  const rows = items.map(({ sectionCode, code }, position) => {
    const kind = kinds.get(code)
    const slot = kind === 'derived-ratio' ? null : ++slots
    const denominatorSlot = kind === 'ratio' ? ++slots : null
    return {
      form_version_id: versionId,
      position,
      section_code: sectionCode,
      indicator_id: ids.get(code) ?? '',
      slot,
      denominator_slot: denominatorSlot,
    }
  })
  await tx.insertInto('form_item').values(rows).execute()
}
