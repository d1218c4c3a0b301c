import { nfc } from '#kernel/vietnamese.ts'
import type { Scope } from '#platform/command.ts'
import { fileMessages } from '#platform/files/file-messages.ts'
import type { Upload } from '#platform/files/prepare-upload.ts'
import { storeFile } from '#platform/files/store-file.ts'
import type { Sentence } from '../extract/parsed-article.ts'

/** What came with a saved page, by the last part of its address: stored, or refused with the reason. */
export type KeptFiles = Readonly<
  Record<
    string,
    { readonly id: string; readonly name: string; readonly isPicture: boolean } | { readonly refused: Sentence }
  >
>

/** A file beside a saved page, looked into. `name` is the one on disk or in the form. */
export interface FoundFile {
  readonly name: string
  readonly upload: Upload
}

/** The last part of an address or path as files are known by: decoded, NFC, lower case, no query. */
export function lastPart(address: string): string {
  const part = (address.split(/[?#]/)[0] ?? '').split(/[/\\]/).at(-1) ?? ''
  try {
    return nfc(decodeURIComponent(part)).toLowerCase()
  } catch {
    return nfc(part).toLowerCase()
  }
}

/** Stores what may be stored and says why not of the rest. */
export async function keepFiles(scope: Scope, found: readonly FoundFile[]): Promise<KeptFiles> {
  const kept: Record<string, KeptFiles[string]> = {}
  for (const { name, upload } of found) {
    kept[lastPart(name)] =
      'file' in upload
        ? {
            id: await storeFile(scope, upload.file),
            name: upload.file.name,
            isPicture: upload.file.width !== undefined,
          }
        : { refused: saidOf(upload.code) }
  }
  return kept
}

function saidOf(code: string): Sentence {
  const messages: Readonly<Record<string, Sentence>> = fileMessages
  const { vi, en } = messages[code] ?? fileMessages['files.damaged']
  return { vi, en }
}
