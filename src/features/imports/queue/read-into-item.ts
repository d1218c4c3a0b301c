import type { Scope } from '#platform/command.ts'
import { draftedContent } from '../reading/drafted-content.ts'
import type { KeptFiles } from '../reading/kept-files.ts'
import type { Reading } from '../reading/read-saved-page.ts'
import { sketch } from '../reading/sketch.ts'
import { leastSure } from '../rules.ts'
import type { LockedItem } from './load-item.ts'
import { wordsOf } from './near-duplicates.ts'

/** Keeps what a page was taken apart into; a list’s own title comes before the page’s. */
export async function readIntoItem(
  { tx }: Scope,
  item: LockedItem,
  { extraction, text, runs }: Reading,
  { files, converts }: { readonly files: KeptFiles; readonly converts: boolean },
): Promise<void> {
  const { content, warnings } = draftedContent(extraction, files)
  const drafted = { ...content, title: item.stated.title ?? content.title }
  await tx
    .updateTable('import_item')
    .set({
      state: 'parsed',
      extraction: JSON.stringify(extraction),
      decoded: text,
      runs: JSON.stringify(runs),
      is_converted: converts,
      files: JSON.stringify(files),
      content: JSON.stringify(drafted),
      warnings: JSON.stringify([...extraction.warnings, ...warnings]),
      confidence: leastSure(extraction),
      shingles: sketch(wordsOf(content.blocks)),
    })
    .where('id', '=', item.id)
    .execute()
}
