import * as z from 'zod'
import { hasSecrecyMark } from '#features/documents/index.ts'
import { findTopicIds } from '#features/topics/index.ts'
import { type IsoDate, parseDate } from '#kernel/date.ts'
import { fold, nfc, slug } from '#kernel/vietnamese.ts'
import type { Tx } from '#platform/database.server.ts'
import type { PreparedFile } from '#platform/files/prepare-upload.ts'
import { uploadedFile } from '#platform/files/upload-input.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import { numberKey } from './rules.ts'

const line = (longest: number) =>
  z
    .string()
    .max(longest, 'input.too-long')
    .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
const needed = (longest: number) => line(longest).refine((text) => text !== '', 'input.required')
const date = z.string().transform((text, issues): IsoDate | undefined => {
  const found = text.trim() === '' ? undefined : parseDate(text)
  if (text.trim() !== '' && !found) issues.addIssue({ code: 'custom', message: 'input.date' })
  return found
})

/** The members every command takes that writes a document: as typed, dates as `dd/mm/yyyy` or ISO. */
export const documentText = {
  numberSymbol: needed(80),
  typeSlug: z.string().min(1, 'input.required'),
  issuingBody: needed(200),
  signedOn: date.refine((found) => found !== undefined, 'input.date'),
  effectiveOn: date.optional(),
  abstract: needed(1000),
  signatoryName: line(100).default(''),
  signatoryTitle: line(200).default(''),
  /** Empty: about no topic of the list. */
  topicSlug: z.string().default(''),
  files: z.array(uploadedFile).max(10, 'input.too-big').default([]),
  /** Ticked: the person knows that a document with this number and date is there. */
  another: z.string().optional(),
}

export interface DocumentText {
  readonly numberSymbol: string
  readonly typeSlug: string
  readonly issuingBody: string
  readonly signedOn?: IsoDate | undefined
  readonly effectiveOn?: IsoDate | undefined
  readonly abstract: string
  readonly signatoryName: string
  readonly signatoryTitle: string
  readonly topicSlug: string
  readonly files: readonly PreparedFile[]
  readonly another?: string | undefined
}

/** The columns behind what was typed. Refuses `invalid` with every field that is wrong or carries a secrecy mark. */
export async function columnsOf(tx: Tx, text: DocumentText) {
  const type = await tx
    .selectFrom('library_document_type')
    .select(['id', 'name_vi'])
    .where('slug', '=', text.typeSlug)
    .executeTakeFirst()
  const topics = await findTopicIds(tx, text.topicSlug === '' ? [] : [text.topicSlug])
  const { signedOn = '', effectiveOn } = text
  refuseFields('input.invalid', [
    ...secrecyProblems(text),
    ...(type ? [] : [{ path: '/typeSlug', code: 'library.unknown-type' }]),
    ...(topics ? [] : [{ path: '/topicSlug', code: 'library.unknown-topic' }]),
  ])
  const { numberSymbol, issuingBody, abstract, signatoryName, signatoryTitle } = text
  return {
    number_symbol: numberSymbol,
    number_key: numberKey(numberSymbol),
    type_id: type?.id ?? '',
    topic_id: topics?.[0] ?? null,
    issuing_body: issuingBody,
    issuing_body_slug: slug(issuingBody),
    signed_on: signedOn,
    effective_on: effectiveOn ?? null,
    abstract,
    signatory_name: signatoryName,
    signatory_title: signatoryTitle,
    search_key: fold([numberSymbol, type?.name_vi, abstract, issuingBody, signatoryName].join(' ')),
  }
}

/** Marked documents must not enter the system (Luật Bảo vệ bí mật nhà nước); what stands inside a file is not read. */
function secrecyProblems({ numberSymbol, abstract, files }: DocumentText): FieldProblem[] {
  const marked = (text: string) => hasSecrecyMark(text)
  const name = ({ givenName }: PreparedFile) => givenName.replace(/\.\w+$/, '').replace(/[_.-]+/g, ' ')
  return [
    ...(marked(numberSymbol) ? [{ path: '/numberSymbol', code: 'library.secret' }] : []),
    ...(marked(abstract) ? [{ path: '/abstract', code: 'library.secret' }] : []),
    ...(files.some((file) => marked(name(file))) ? [{ path: '/files', code: 'library.secret' }] : []),
  ]
}
