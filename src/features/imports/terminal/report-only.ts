import type { Services } from '#platform/command.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { Template } from '../extract/site-lines.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import type { ListedPage } from './list-pages.ts'
import { bytesOf, progressLine } from './page-bytes.ts'
import type { ImportOptions, TerminalAnswer } from './terminal-answer.ts'

const FIELDS = {
  title: 'tiêu đề – title',
  dates: 'ngày – dates',
  byline: 'người ký – byline',
  body: 'nội dung – body',
} as const satisfies Record<keyof Extraction['confidence'], string>

/** Upper bounds of the columns of the histogram, in hundredths. */
const BINS = [20, 40, 60, 80, 101]

/** Reads pages and says what an import would do: counts, how sure each field is, refusals, duplicates. Changes nothing. */
export async function reportOnly(
  services: Services,
  pages: readonly ListedPage[],
  template: Template | undefined,
  { progress }: ImportOptions,
): Promise<TerminalAnswer> {
  const refusals: string[] = []
  const duplicates: string[] = []
  const sure: Extraction['confidence'][] = []
  const seen = new Map<string, string>()
  const started = services.clock.now().getTime()
  for (const [place, { path, fileName }] of pages.entries()) {
    const read = readSavedPage(await bytesOf(path), { template })
    progress?.(progressLine(place + 1, pages.length, services.clock.now().getTime() - started))
    if ('refusal' in read) {
      refusals.push(`${fileName}: ${read.refusal.vi} — ${read.refusal.en}`)
      continue
    }
    const { sha256, confidence } = read.extraction
    const earlier = seen.get(sha256) ?? (await importedAs(services, sha256))
    if (earlier) duplicates.push(`${fileName} = ${earlier}`)
    else sure.push(confidence)
    seen.set(sha256, fileName)
  }
  progress?.('')
  const lines = [
    `Chạy thử, không ghi gì – Dry run, nothing changed: ${pages.length} trang – pages`,
    `Đọc được – Readable: ${sure.length}. Trùng – Duplicates: ${duplicates.length}. Bị từ chối – Refused: ${refusals.length}.`,
    `Độ chắc chắn – Confidence      0–19  20–39  40–59  60–79 80–100 %`,
    ...Object.entries(FIELDS).map(([field, name]) =>
      histogram(
        name,
        sure.map((one) => one[field as keyof typeof FIELDS]),
      ),
    ),
    ...duplicates.map((line) => `Trùng – Duplicate: ${line}`),
    ...refusals.map((line) => `Từ chối – Refused: ${line}`),
  ]
  return { exitCode: refusals.length > 0 ? 2 : 0, output: `${lines.join('\n')}\n` }
}

function histogram(name: string, shares: readonly number[]): string {
  const counts = BINS.map((upTo, place) => {
    const from = BINS[place - 1] ?? 0
    return shares.filter((share) => share * 100 >= from && share * 100 < upTo).length
  })
  return `  ${name.padEnd(27)}${counts.map((count) => String(count).padStart(6)).join(' ')}`
}

async function importedAs({ read }: Services, sha256: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('article_import')
    .select('file_name')
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirst()
  if (row) return row.file_name
  const waiting = await read
    .selectFrom('import_item')
    .select('file_name')
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .where('state', 'in', ['parsed', 'accepted'])
    .executeTakeFirst()
  return waiting?.file_name
}
