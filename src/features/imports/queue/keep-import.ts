import { v7 } from 'uuid'
import { claimAddress, claimable } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ConvertedRun } from '#kernel/legacy-text/detect.ts'
import type { Scope } from '#platform/command.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { Sentence } from '../extract/parsed-article.ts'

export interface KeptImport {
  readonly articleId: string
  readonly fileName: string
  readonly bytes: Buffer
  readonly extraction: Extraction
  readonly runs: readonly ConvertedRun[]
  /** The day the earlier portal published it. */
  readonly publishedOn?: IsoDate | undefined
  /** Where the earlier portal showed it. */
  readonly address?: string | undefined
}

/**
 * Keeps what an article was made from: the bytes, where every character went, how sure the reading was. Its old address
 * leads to it from the moment it is published; an address that leads to another article already stays there,
 * which is what the answer says to look at.
 */
export async function keepImport(scope: Scope, kept: KeptImport): Promise<Sentence[]> {
  const { tx, now, actor } = scope
  const { articleId, extraction, runs, address } = kept
  await tx
    .insertInto('article_import')
    .values({
      id: v7(),
      article_id: articleId,
      file_name: kept.fileName,
      sha256: Buffer.from(extraction.sha256, 'hex'),
      original: kept.bytes,
      pieces: JSON.stringify(extraction.pieces),
      encoding: extraction.encoding,
      confidence: JSON.stringify(extraction.confidence),
      runs: JSON.stringify(runs),
      old_address: address ?? null,
      published_on: kept.publishedOn ?? null,
      imported_at: now,
      imported_by: actor.accountId,
    })
    .execute()
  const old = address === undefined ? undefined : claimable(address)
  return !old || (await claimAddress(scope, articleId, old)) ? [] : [ADDRESS_TAKEN]
}

const ADDRESS_TAKEN = {
  vi: 'Địa chỉ cũ của trang này đang dẫn tới một bài khác nên không đổi.',
  en: 'The old address of this page leads to another article already and was left as it is.',
}
