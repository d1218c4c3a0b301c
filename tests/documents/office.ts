import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui poppler-utils'

async function program(name: string, args: readonly string[], env = process.env): Promise<string> {
  try {
    const { stdout } = await run(name, [...args], { env, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`The program "${name}" is missing: install LibreOffice Writer and poppler with: ${INSTALL}`)
    }
    throw error
  }
}

/** Only the metric twin of Times New Roman: the same pages on every machine, whatever fonts it has. */
function fontConfiguration(cache: string): string {
  const fonts = dirname(
    dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))),
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`
}

/** A room of its own for one run of the office program: its files, its profile, its fonts. */
export type Office = {
  /** Converts documents, each named without extension, all in one run. Returns the path of each result by name. */
  readonly convert: (
    documents: Readonly<Record<string, Uint8Array>>,
    format: 'pdf' | 'fodt',
  ) => Promise<Record<string, string>>
  readonly close: () => Promise<void>
}

/** Opens an office with its own profile, so that it meets neither a running office nor a user's settings. */
export async function openOffice(): Promise<Office> {
  const directory = await mkdtemp(join(tmpdir(), 'office-'))
  const configuration = join(directory, 'fonts.conf')
  await writeFile(configuration, fontConfiguration(join(directory, 'font-cache')))
  const env = { ...process.env, FONTCONFIG_FILE: configuration }
  const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`
  return {
    convert: async (documents, format) => {
      const names = Object.keys(documents)
      const path = (name: string, extension: string) => join(directory, `${name}.${extension}`)
      for (const [name, bytes] of Object.entries(documents)) await writeFile(path(name, 'docx'), bytes)
      const files = names.map((name) => path(name, 'docx'))
      await program('soffice', [profile, '--headless', '--convert-to', format, '--outdir', directory, ...files], env)
      return Object.fromEntries(names.map((name) => [name, path(name, format)]))
    },
    close: () => rm(directory, { recursive: true, force: true }),
  }
}

/** What pdfinfo says of a file, pages and their sizes included. */
export function pdfInfo(path: string): Promise<string> {
  return program('pdfinfo', ['-f', '1', '-l', '99', path])
}

/** The fonts a file was set in. */
export function pdfFonts(path: string): Promise<string> {
  return program('pdffonts', [path])
}

/** The text of every page, laid out as it stands on the page, in NFC. */
export async function pdfPages(path: string): Promise<readonly string[]> {
  const text = await program('pdftotext', ['-layout', path, '-'])
  return text.normalize('NFC').split('\f').slice(0, -1)
}

/** A word on a page: its edges in points from the left and the top of the page. */
type Word = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

/** Every word of a file with its place. */
export async function pdfWords(path: string): Promise<readonly Word[]> {
  const html = await program('pdftotext', ['-bbox', path, '-'])
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, i) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map((m) => ({
        page: i + 1,
        text: decoded(m[4] ?? '').normalize('NFC'),
        left: Number(m[1]),
        right: Number(m[3]),
        top: Number(m[2]),
      })),
    )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

/** The paragraphs of a flat OpenDocument file in reading order, as plain text; empty ones are left out. */
export async function fodtParagraphs(path: string): Promise<readonly string[]> {
  const xml = await readFile(path, 'utf8')
  const body = xml.slice(xml.indexOf('<office:text'), xml.indexOf('</office:text>'))
  const paragraphs = [...body.matchAll(/<text:(p|h)(?: [^>]*?)?(?:\/>|>(.*?)<\/text:\1>)/gs)].map(
    (match) => match[2] ?? '',
  )
  const spaced = paragraphs
    .map((inner) =>
      inner.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1))),
    )
    .map((inner) => inner.replace(/<text:line-break\/>/g, ' '))
  return spaced.map((inner) => decoded(inner.replace(/<[^>]*>/g, ''))).filter((text) => text !== '')
}
