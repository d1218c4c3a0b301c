import { nfc } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import { readItem } from '../commands/read-item.ts'
import { archivedFiles } from '../reading/archived-files.ts'
import type { FoundFile } from '../reading/kept-files.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import { isWebArchive } from '../reading/web-archive.ts'

/** What was chosen in the form: pages, and the files that go with them. */
export interface SentPages {
  readonly pages: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly files: readonly FoundFile[]
}

/** Parts chosen files by their names: `.txt`, `.html`, `.htm`, `.mht` and `.mhtml` are pages, all others pictures and documents. */
export async function sentPages(form: FormData): Promise<SentPages> {
  const pages = new Map<string, Uint8Array>()
  const files: FoundFile[] = []
  for (const chosen of form.getAll('files')) {
    if (!(chosen instanceof File) || (chosen.size === 0 && chosen.name === '')) continue
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    if (/\.(txt|html?|mht|mhtml)$/i.test(chosen.name)) pages.set(unusedName(nfc(chosen.name), pages), bytes)
    else files.push({ name: chosen.name, upload: await prepareUpload(bytes, chosen.name) })
  }
  return { pages: [...pages].map(([name, bytes]) => ({ name, bytes })), files }
}

/** Pages of two folders may have one name: the second gets a number. */
function unusedName(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} (${number})`)) number += 1
  return `${name} (${number})`
}

/** The files that were sent with a page, and those in its own file. */
export async function filesOf(bytes: Uint8Array, { files }: SentPages): Promise<FoundFile[]> {
  const read = isWebArchive(bytes) ? readSavedPage(bytes, {}) : undefined
  return read && 'extraction' in read ? [...files, ...(await archivedFiles(bytes, read.extraction))] : [...files]
}

/** Reads the pages that were sent into their batch; each page takes the files it names. */
export async function readSentPages(services: Services, actor: Actor, batchId: string, sent: SentPages): Promise<void> {
  const bytesOf = new Map(sent.pages.map(({ name, bytes }) => [name, bytes]))
  const items = await services.read
    .selectFrom('import_item')
    .select(['id', 'file_name'])
    .where('batch_id', '=', batchId)
    .orderBy('number')
    .execute()
  for (const { id, file_name } of items) {
    const bytes = bytesOf.get(file_name) ?? new Uint8Array()
    await perform(services, actor, readItem, { itemId: id, bytes, files: await filesOf(bytes, sent) })
  }
}
