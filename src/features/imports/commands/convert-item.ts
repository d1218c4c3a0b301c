import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockItem } from '../queue/load-item.ts'
import { readIntoItem } from '../queue/read-into-item.ts'
import { readSavedPage } from '../reading/read-saved-page.ts'
import { IMPORT_REFUSALS } from '../rules.ts'

/**
 * Reads a page of the queue again, with or without converting what looks like an old encoding. Refuses when the bytes
 * cannot be read otherwise: then the page is kept as it was.
 */
export const convertItem = defineCommand({
  name: 'imports.convert-item',
  input: z.object({ itemId: z.uuid(), converts: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') }),
  async run(scope, { itemId, converts }) {
    const item = await lockItem(scope, itemId)
    if (item.state !== 'parsed' || !item.original) refuse('conflict', 'imports.wrong-state')
    const read = readSavedPage(item.original, { template: item.template, converts })
    if ('refusal' in read) {
      const { code, vi, en } = read.refusal
      refuse('invalid', IMPORT_REFUSALS[code], { context: { reason: { vi, en } } })
    }
    await readIntoItem(scope, item, read, { files: item.files ?? {}, converts })
    scope.record(itemId, { converts })
    return { itemId }
  },
})
