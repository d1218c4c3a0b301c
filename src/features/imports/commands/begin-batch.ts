import type { Insertable } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate, parseDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import type { DB } from '#platform/database-types.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { mayImport } from '../policy.ts'
import { sketchArticles } from '../queue/near-duplicates.ts'
import { fileName } from './page-input.ts'

const words = (longest: number) => z.string().trim().max(longest, 'input.too-long').transform(nfc).optional()

const template = z.object({ pages: z.number().int(), linked: z.array(z.string()), plain: z.array(z.string()) })

/** What a list says of a page beside the page itself. */
const statedOfPage = z.object({
  title: words(300),
  sectionSlug: words(200),
  /** The day the earlier portal published it, as typed. */
  publishedOn: z
    .string()
    .optional()
    .transform((text, issues) => {
      const date = text?.trim() ? parseDate(text) : undefined
      if (text?.trim() && !date) issues.addIssue({ code: 'custom', message: 'input.date' })
      return date
    }),
  address: words(2000),
})

/**
 * Opens a batch with every page that will be read into it, each waiting. Refuses whoever is no editor there, and every
 * section that does not exist, all at once.
 */
export const beginBatch = defineCommand({
  name: 'imports.begin-batch',
  input: z.object({
    organisationId: z.uuid('input.required'),
    source: z.string().trim().min(1, 'input.required').max(1000, 'input.too-long').transform(nfc),
    template: template.optional(),
    items: z
      .array(z.object({ fileName, stated: statedOfPage.default({ publishedOn: undefined }) }))
      .min(1, 'imports.no-files')
      .max(100_000, 'input.too-long'),
  }),
  async run({ tx, actor, now, record }, { organisationId, source, template: learned, items }) {
    const path = await organisationPath(tx, organisationId, localDate(now))
    if (!mayImport(actor, path)) refuse('forbidden', 'imports.denied')
    const sections = new Set((await tx.selectFrom('section').select('slug').execute()).map(({ slug }) => slug))
    const unknown = ({ stated }: (typeof items)[number]) => stated.sectionSlug && !sections.has(stated.sectionSlug)
    refuseFields(
      'input.invalid',
      items.flatMap((item, place) =>
        unknown(item) ? [{ path: `/items/${place}/stated/sectionSlug`, code: 'articles.unknown-section' }] : [],
      ),
    )
    const batchId = v7()
    await tx
      .insertInto('import_batch')
      .values({
        id: batchId,
        organisation_id: organisationId,
        source,
        template: learned ? JSON.stringify(learned) : null,
        created_by: actor.accountId,
        created_at: now,
      })
      .execute()
    const rows = items.map(({ fileName: file_name, stated }, place) => ({
      id: v7(),
      batch_id: batchId,
      number: place + 1,
      file_name,
      state: 'waiting',
      stated: JSON.stringify(stated),
    }))
    await insertItems(tx, rows)
    await sketchArticles(tx)
    record(batchId, { source, pages: items.length })
    return { batchId }
  },
})

const ROWS_AT_ONCE = 1000

async function insertItems(tx: Tx, rows: readonly Insertable<DB['import_item']>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx
      .insertInto('import_item')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}
