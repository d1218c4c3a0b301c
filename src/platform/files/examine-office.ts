import { readZip, type ZipEntry } from './read-zip.ts'

export interface OfficeKind {
  readonly extension: string
  readonly mediaType: string
}

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.'

const OFFICE_KINDS: readonly (OfficeKind & { readonly mark: string })[] = [
  {
    extension: 'docx',
    mediaType: `${OOXML}wordprocessingml.document`,
    mark: `${OOXML}wordprocessingml.document.main+xml`,
  },
  { extension: 'xlsx', mediaType: `${OOXML}spreadsheetml.sheet`, mark: `${OOXML}spreadsheetml.sheet.main+xml` },
  { extension: 'odt', mediaType: `${OPEN_DOCUMENT}text`, mark: `${OPEN_DOCUMENT}text` },
  { extension: 'ods', mediaType: `${OPEN_DOCUMENT}spreadsheet`, mark: `${OPEN_DOCUMENT}spreadsheet` },
]

/** Parts that run, or that hold another file nobody can see: macros, controls, packed objects, programs. */
const RUNS =
  /vbaproject|vbadata|macrosheets|^basic\/|^scripts\/|activex|oleobject|\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|msi|lnk|php|html?|svg)$/i

/**
 * Which office document a zip file is, judged by what it says of itself inside. A code when it is none of the four, is
 * damaged, locked, packed too tightly, or holds something that runs.
 */
export async function examineOffice(bytes: Uint8Array): Promise<OfficeKind | { readonly code: string }> {
  const entries = await readZip(bytes)
  if (entries === 'damaged') return { code: 'files.damaged' }
  if (entries === 'encrypted') return { code: 'files.locked' }
  if (entries === 'bomb') return { code: 'files.bomb' }
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return { code: 'files.damaged' }
  const kind = kindOf(entries)
  if (kind === undefined) return { code: 'files.unknown-kind' }
  if (entries.some(({ name }) => RUNS.test(name)) || fetchesTemplate(entries)) return { code: 'files.runs' }
  return entries.some(isLocked) ? { code: 'files.locked' } : kind
}

function kindOf(entries: readonly ZipEntry[]): OfficeKind | undefined {
  const said = textOf(entries, 'mimetype')
  const types = textOf(entries, '[Content_Types].xml') ?? ''
  return OFFICE_KINDS.find(({ mark }) => said === mark || (said === undefined && types.includes(`"${mark}"`)))
}

/** A document that draws its template from elsewhere can bring macros in when it is opened. */
function fetchesTemplate(entries: readonly ZipEntry[]): boolean {
  return /attachedTemplate"[^>]*External|External"[^>]*attachedTemplate"/.test(
    textOf(entries, 'word/_rels/settings.xml.rels') ?? '',
  )
}

function isLocked({ name, bytes }: ZipEntry): boolean {
  return name === 'META-INF/manifest.xml' && Buffer.from(bytes).includes('encryption-data')
}

function textOf(entries: readonly ZipEntry[], name: string): string | undefined {
  const entry = entries.find((one) => one.name === name)
  return entry && Buffer.from(entry.bytes).toString('utf8')
}
