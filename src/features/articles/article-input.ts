import * as z from 'zod'
import { findTopicIds } from '#features/topics/index.ts'
import { localDate, parseDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'
import type { Scope } from '#platform/command.ts'
import type { PreparedFile } from '#platform/files/prepare-upload.ts'
import { storeFile } from '#platform/files/store-file.ts'
import { uploadedFile } from '#platform/files/upload-input.ts'
import { refuseFields } from '#platform/problem.ts'
import { type Block, type Fact, parseFacts } from './blocks.ts'
import { parseBody } from './body/read-body.ts'
import type { ArticleContent } from './content.ts'
import { resolveFigures } from './figures/resolve-figures.ts'
import { findSectionId } from './queries/list-sections.ts'

const line = (longest: number) => z.string().trim().max(longest, 'input.too-long').transform(nfc)

/** The members every command takes that writes an article's text: as typed, the body with blank lines and `## `. */
export const articleText = {
  title: z.string().trim().min(1, 'articles.title-required').max(300, 'input.too-long').transform(nfc),
  sectionSlug: z.string().trim().min(1, 'articles.section-required'),
  body: z.string().max(100_000, 'input.too-long').default('').transform(parseBody),
  byline: line(200).default(''),
  /** `dd/mm/yyyy` as typed, or ISO; absent or empty: today. */
  updatedOn: z
    .string()
    .optional()
    .transform((text, issues) => {
      const date = text?.trim() ? parseDate(text) : undefined
      if (text?.trim() && !date) issues.addIssue({ code: 'custom', message: 'input.date' })
      return date
    }),
  /** One fact a line, `name: value`. */
  facts: z
    .string()
    .max(5000, 'input.too-long')
    .default('')
    .transform((text, issues) => {
      const facts = parseFacts(text)
      if (!facts) issues.addIssue({ code: 'custom', message: 'articles.facts-form' })
      return facts ?? []
    }),
  /** Addresses of topics in the managed list. */
  topics: z.array(z.string()).max(5, 'articles.too-many-topics').default([]),
}

/** A picture or a file added to the end of the text; `alt` says what a picture shows to whoever cannot see it. */
export const addedFile = {
  file: uploadedFile.optional(),
  alt: line(500).default(''),
  caption: line(500).default(''),
}

/** What was wrong and what is right, one paragraph; absent or empty: nothing is corrected. */
export const correctionText = z
  .string()
  .max(2000, 'input.too-long')
  .optional()
  .transform(
    (text) =>
      nfc(text ?? '')
        .replace(/\s+/g, ' ')
        .trim() || undefined,
  )

interface ArticleText {
  readonly title: string
  readonly sectionSlug: string
  readonly body: readonly Block[]
  readonly byline: string
  readonly updatedOn?: string | undefined
  readonly facts: readonly Fact[]
  readonly topics: readonly string[]
  readonly file?: PreparedFile | undefined
  readonly alt?: string
  readonly caption?: string
}

/**
 * The content behind what was typed, for the body with this path (itself first). Refuses `invalid` when there is no such section, or a
 * figure that cannot be shown.
 */
export async function contentOf(scope: Scope, path: readonly string[], text: ArticleText): Promise<ArticleContent> {
  const { tx, now } = scope
  const sectionId = await findSectionId(tx, text.sectionSlug)
  const topics = await findTopicIds(tx, text.topics)
  refuseFields('input.invalid', [
    ...(sectionId ? [] : [{ path: '/sectionSlug', code: 'articles.unknown-section' }]),
    ...(topics ? [] : [{ path: '/topics', code: 'articles.unknown-topic' }]),
    ...(isPicture(text.file) && !text.alt ? [{ path: '/alt', code: 'articles.alt-required' }] : []),
  ])
  return {
    sectionId: sectionId ?? '',
    title: text.title,
    updatedOn: text.updatedOn ?? localDate(now),
    blocks: [...(await resolveFigures(tx, path, text.body)), ...(await addedBlock(scope, text))],
    byline: text.byline,
    facts: text.facts,
    topics: topics ?? [],
  }
}

function isPicture(file: PreparedFile | undefined): boolean {
  return file?.width !== undefined
}

/** The block of a file that came with the text; its place is the end, and the writer moves its line. */
async function addedBlock(scope: Scope, { file, alt = '', caption = '' }: ArticleText): Promise<Block[]> {
  if (!file) return []
  const id = await storeFile(scope, file)
  return isPicture(file)
    ? [{ kind: 'picture', file: id, alt, caption }]
    : [{ kind: 'attachment', file: id, name: caption || alt || file.name }]
}
