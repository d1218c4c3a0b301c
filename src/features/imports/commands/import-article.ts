import * as z from 'zod'
import { beginArticle, findSectionId, workplaceOf } from '#features/articles/index.ts'
import { localDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'
import { defineCommand, type Scope } from '#platform/command.ts'
import type { Upload } from '#platform/files/prepare-upload.ts'
import { refuse } from '#platform/problem.ts'
import type { Sentence } from '../extract/parsed-article.ts'
import { keepImport } from '../queue/keep-import.ts'
import { draftedContent } from '../reading/drafted-content.ts'
import { keepFiles } from '../reading/kept-files.ts'
import { type Reading, readSavedPage } from '../reading/read-saved-page.ts'
import { IMPORT_REFUSALS } from '../rules.ts'

/** The bytes of a page: themselves, or in base64. */
export const fileBytes = z.union([
  z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes)),
  z.base64('imports.bytes-form').transform((text) => Buffer.from(text, 'base64')),
])

/** Files beside a page, as `prepareUpload` answered for them. */
export const foundFiles = z.array(z.object({ name: z.string().max(500), upload: z.custom<Upload>() })).default([])

/** The name of a page's file, as it was. */
export const fileName = z.string().trim().min(1, 'input.required').max(500, 'input.too-long').transform(nfc)

/**
 * Makes a draft of an article page saved as HTML or as plain text, and keeps the file itself with where every character
 * went. Pictures and documents beside the page are taken along. Refuses `invalid` with the reader's reason (in
 * `context.reason`, both languages) and `conflict` when the same bytes were imported before (`context.href` leads to
 * that article).
 */
export const importArticle = defineCommand({
  name: 'imports.import-article',
  input: z.object({
    organisationId: z.uuid('input.required'),
    fileName,
    bytes: fileBytes,
    files: foundFiles,
    /** Absent: the first section. */
    sectionSlug: z.string().trim().min(1).optional(),
  }),
  async run(scope, { organisationId, fileName: name, bytes, files, sectionSlug }) {
    const read = readSavedPage(bytes, {})
    if ('refusal' in read) {
      const { code, vi, en } = read.refusal
      refuse('invalid', IMPORT_REFUSALS[code], { context: { reason: { vi, en } } })
    }
    const { extraction, runs } = read
    await refuseSameBytes(scope, extraction.sha256)
    const sectionId = await findSectionId(scope.tx, sectionSlug)
    if (!sectionId) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/sectionSlug', code: 'articles.unknown-section' }] })
    }
    const { content, warnings } = draftedContent(extraction, await keepFiles(scope, files))
    const updatedOn = content.updatedOn ?? localDate(scope.now)
    const written = await beginArticle(scope, {
      organisationId,
      action: 'import',
      content: { ...content, sectionId, updatedOn, facts: [] },
    })
    const { articleId } = written
    const publishedOn = extraction.publishedAt?.date
    const taken = await keepImport(scope, {
      articleId,
      fileName: name,
      bytes,
      extraction,
      runs,
      publishedOn,
      address: extraction.address,
    })
    const toCheck = [...extraction.warnings, ...warnings, ...converted(read), ...taken]
    return { ...written, href: workplaceOf(articleId), warnings: toCheck }
  },
})

/** Nobody confirmed the conversion of a single page: its editor is told to. */
function converted({ extraction: { encoding }, runs }: Reading): Sentence[] {
  if (runs.length === 0) return []
  const name = encoding.toUpperCase()
  return [
    {
      vi: `Đã chuyển ${runs.length} dòng từ mã ${name}; hãy đọc kỹ tên người và địa danh.`,
      en: `${runs.length} lines were converted from ${name}; read names of people and places closely.`,
    },
  ]
}

async function refuseSameBytes({ tx }: Scope, sha256: string): Promise<void> {
  const earlier = await tx
    .selectFrom('article_import')
    .select('article_id')
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirst()
  if (!earlier) return
  const context = { articleId: earlier.article_id, href: workplaceOf(earlier.article_id) }
  refuse('conflict', 'imports.already-imported', { context })
}
