import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parseDate } from '#kernel/date.ts'
import { nfc } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { Sentence } from '../extract/parsed-article.ts'

/** A page that is to be imported. */
export interface ListedPage {
  /** As it is known in its batch: the path from the folder or list that was given. */
  readonly fileName: string
  readonly path: string
  readonly stated: {
    readonly title?: string
    readonly sectionSlug?: string
    readonly publishedOn?: string
    readonly address?: string
  }
}

export type Listed = { readonly pages: readonly ListedPage[] } | { readonly errors: readonly Sentence[] }

const PAGE = /\.(txt|html?|mht|mhtml)$/i
const COLUMNS = ['path', 'title', 'section', 'published', 'address']

/** All pages below a folder, by name. What browsers saved beside a page (`…_files`) is no page. */
export async function listFolder(folder: string): Promise<Listed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && PAGE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|[/\\])[^/\\]*[_.]files[/\\]/.test(relative(folder, path)))
    .sort()
  if (paths.length === 0) {
    const vi = 'thư mục không có tệp .txt, .html, .htm, .mht hay .mhtml nào'
    return { errors: [{ vi, en: 'the folder holds no .txt, .html, .htm, .mht or .mhtml file' }] }
  }
  return { pages: paths.map((path) => ({ fileName: nfc(relative(folder, path)), path, stated: {} })) }
}

/** The pages a CSV file lists. Every bad line is told, with its number; then no page is listed. */
export async function listFromCsv(db: ReadDb, file: string): Promise<Listed> {
  const rows = readRows(await readFile(file))
  if ('errors' in rows) return rows
  const sections = new Set((await db.selectFrom('section').select('slug').execute()).map(({ slug }) => slug))
  const errors: Sentence[] = []
  const pages: ListedPage[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows.rows) {
    const wrong = await faultsOf(cells, file, sections)
    const path = resolve(dirname(file), cells.path ?? '')
    const earlier = seen.get(path)
    if (earlier) wrong.push({ vi: `trang này đã có ở dòng ${earlier}`, en: `this page is on line ${earlier} already` })
    seen.set(path, line)
    errors.push(...wrong.map(({ vi, en }) => ({ vi: `dòng ${line}: ${vi}`, en: `line ${line}: ${en}` })))
    pages.push({ fileName: nfc(cells.path ?? ''), path, stated: statedIn(cells) })
  }
  if (errors.length > 0) return { errors }
  return pages.length > 0
    ? { pages }
    : {
        errors: [{ vi: 'danh sách không có dòng nào dưới tên cột', en: 'the list has no line below its column names' }],
      }
}

type Cells = Readonly<Record<string, string | undefined>>

type Read =
  | { readonly rows: readonly { readonly line: number; readonly cells: Cells }[] }
  | { readonly errors: readonly Sentence[] }

function readRows(bytes: Buffer): Read {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const records: { record: Cells; info: { lines: number } }[] = parse(text, {
      ...{ bom: true, columns: true, info: true, skip_empty_lines: true, trim: true },
      delimiter: (text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ',',
    })
    const named = Object.keys(records[0]?.record ?? { path: '' })
    const unknown = named.filter((name) => !COLUMNS.includes(name))
    if (unknown.length > 0 || !named.includes('path')) {
      const list = COLUMNS.join(', ')
      return {
        errors: [
          {
            vi: `tên cột chưa đúng (${named.join(', ')}); cần path, và có thể có ${list}`,
            en: `the columns are not right (${named.join(', ')}); path is needed, and there may be ${list}`,
          },
        ],
      }
    }
    return { rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })) }
  } catch (error) {
    if (error instanceof TypeError) {
      return {
        errors: [
          {
            vi: 'tệp CSV không ở mã UTF-8; hãy lưu lại ở mã UTF-8',
            en: 'the CSV file is not in UTF-8; save it again in UTF-8',
          },
        ],
      }
    }
    const reason = error instanceof Error ? error.message : ''
    return { errors: [{ vi: `không đọc được CSV (${reason})`, en: `the CSV cannot be read (${reason})` }] }
  }
}

async function faultsOf(cells: Cells, file: string, sections: ReadonlySet<string>): Promise<Sentence[]> {
  const { path = '', section, published, address, title } = cells
  const wrong: Sentence[] = []
  const kind = path ? await stat(resolve(dirname(file), path)).catch(() => undefined) : undefined
  if (!path) wrong.push({ vi: 'thiếu đường dẫn (path)', en: 'the path is missing' })
  else if (!kind?.isFile()) wrong.push({ vi: `không có tệp “${path}”`, en: `there is no file “${path}”` })
  if (section && !sections.has(section)) {
    wrong.push({ vi: `không có chuyên mục “${section}”`, en: `there is no section “${section}”` })
  }
  if (published && !parseDate(published)) {
    wrong.push({ vi: `ngày “${published}” chưa đúng dạng dd/mm/yyyy`, en: `the date “${published}” is not dd/mm/yyyy` })
  }
  if (address && (address.length > 2000 || !URL.canParse(address, 'http://old.invalid'))) {
    wrong.push({
      vi: `địa chỉ “${address.slice(0, 80)}” chưa đúng`,
      en: `the address “${address.slice(0, 80)}” is not right`,
    })
  }
  if (title && title.length > 300)
    wrong.push({ vi: 'tiêu đề dài hơn 300 ký tự', en: 'the title is over 300 characters' })
  return wrong
}

function statedIn({ title, section, published, address }: Cells): ListedPage['stated'] {
  return {
    ...(title && { title }),
    ...(section && { sectionSlug: section }),
    ...(published && { publishedOn: published }),
    ...(address && { address }),
  }
}
