import { organisationPath } from '#features/organisations/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import type { ConvertedRun } from '#kernel/legacy-text/detect.ts'
import type { Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { Refusal, Sentence } from '../extract/parsed-article.ts'
import type { Template } from '../extract/site-lines.ts'
import { mayImport } from '../policy.ts'
import type { DraftedContent } from '../reading/drafted-content.ts'
import type { KeptFiles } from '../reading/kept-files.ts'
import type { ItemState } from '../rules.ts'

/** What a list said of the page. */
export interface Stated {
  readonly title?: string
  readonly sectionSlug?: string
  readonly publishedOn?: IsoDate
  readonly address?: string
}

/** The members of an import item that are kept as JSON, in their shapes. */
export interface ItemJson {
  readonly stated: Stated
  readonly extraction: Extraction | null
  readonly runs: readonly ConvertedRun[] | null
  readonly files: KeptFiles | null
  readonly content: DraftedContent | null
  readonly warnings: readonly Sentence[] | null
  readonly refusal: Refusal | null
}

/**
 * A page of a batch, locked until the command ends. Refuses `not-found`, and `forbidden` to whoever may not import for
 * the batch’s organisation.
 */
export async function lockItem({ tx, actor, now }: Scope, itemId: string) {
  const row = await tx
    .selectFrom('import_item as i')
    .innerJoin('import_batch as b', 'b.id', 'i.batch_id')
    .selectAll('i')
    .select(['b.organisation_id', 'b.template'])
    .where('i.id', '=', itemId)
    .forUpdate('i')
    .executeTakeFirst()
  if (!row) refuse('not-found', 'imports.item-not-found')
  const path = await organisationPath(tx, row.organisation_id, localDate(now))
  if (!mayImport(actor, path)) refuse('forbidden', 'imports.denied')
  const { stated, extraction, runs, files, content, warnings, refusal } = row as unknown as ItemJson
  return {
    ...row,
    ...{ stated, extraction, runs, files, content, warnings, refusal },
    state: row.state as ItemState,
    template: (row.template ?? undefined) as unknown as Template | undefined,
    path,
  }
}

export type LockedItem = Awaited<ReturnType<typeof lockItem>>
