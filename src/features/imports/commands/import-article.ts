import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import * as z from 'zod'
import { beginArticle, findSectionId, workplaceOf } from '#features/articles/index.ts'
import { localDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import type { RefusalCode } from '../extract/parsed-article.ts'
import { parseArticleText } from '../extract/text/parse-article-text.ts'
import { importedContent } from '../imported-content.ts'

const IMPORT_REFUSALS = {
  empty: 'imports.empty',
  binary: 'imports.binary',
  'not-utf8': 'imports.not-utf',
  'too-large': 'imports.too-large',
  'no-title': 'imports.no-title',
  'no-body': 'imports.no-body',
} as const satisfies Record<RefusalCode, string>

const fileBytes = z.union([
  z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes)),
  z.base64('imports.bytes-form').transform((text) => Buffer.from(text, 'base64')),
])

/**
 * Makes a draft of an article page saved or copied as plain text, and keeps the file itself with where every character
 * went. Refuses `invalid` with the parser's reason (in `context.reason`, both languages) and `conflict` when the same
 * bytes were imported before (`context.href` leads to that article).
 */
export const importArticle = defineCommand({
  name: 'imports.import-article',
  input: z.object({
    organisationId: z.uuid('input.required'),
    fileName: z.string().trim().min(1, 'input.required').max(255, 'input.too-long').transform(nfc),
    bytes: fileBytes,
    /** Absent: the first section. */
    sectionSlug: z.string().trim().min(1).optional(),
  }),
  async run(scope, { organisationId, fileName, bytes, sectionSlug }) {
    const parsed = parseArticleText(bytes)
    if ('refusal' in parsed) {
      const { code, vi, en } = parsed.refusal
      refuse('invalid', IMPORT_REFUSALS[code], { context: { reason: { vi, en } } })
    }
    await refuseSameBytes(scope, bytes)
    const sectionId = await findSectionId(scope.tx, sectionSlug)
    if (!sectionId) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/sectionSlug', code: 'articles.unknown-section' }] })
    }
    const content = importedContent(parsed.article, sectionId, localDate(scope.now))
    const written = await beginArticle(scope, { organisationId, action: 'import', content })
    await scope.tx
      .insertInto('article_import')
      .values({
        id: v7(),
        article_id: written.articleId,
        file_name: fileName,
        sha256: sha256(bytes),
        original: bytes,
        pieces: JSON.stringify(parsed.article.pieces),
        imported_at: scope.now,
        imported_by: scope.actor.accountId,
      })
      .execute()
    return { ...written, href: workplaceOf(written.articleId) }
  },
})

async function refuseSameBytes({ tx }: Scope, bytes: Buffer): Promise<void> {
  const earlier = await tx
    .selectFrom('article_import')
    .select('article_id')
    .where('sha256', '=', sha256(bytes))
    .executeTakeFirst()
  if (!earlier) return
  const context = { articleId: earlier.article_id, href: workplaceOf(earlier.article_id) }
  refuse('conflict', 'imports.already-imported', { context })
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
