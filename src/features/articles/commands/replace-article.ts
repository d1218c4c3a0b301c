import * as z from 'zod'
import { defineCommand, type Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { publicNumberIn } from '../article-address.ts'
import { confirmed, leaveReaders, lockForStanding, standingInput } from '../standing/leave-readers.ts'

/**
 * Leads the readers of an article to another one for good (301). `replacement` is the other's address on the portal, whole
 * or only its last part; it must be an article that readers see now. Refuses `invalid` otherwise.
 */
export const replaceArticle = defineCommand({
  name: 'articles.replace',
  confirm: 'fresh-sign-in',
  input: z.object({
    ...standingInput,
    replacement: z.string().trim().min(1, 'articles.replacement-required').max(2000, 'input.too-long'),
    confirmed,
  }),
  async run(scope, { reason, replacement, confirmed: _, ...which }) {
    const article = await lockForStanding(scope, which, 'replace')
    const replacedBy = await findShown(scope, replacement)
    if (replacedBy === undefined || replacedBy === article.id) {
      refuse('invalid', 'input.invalid', { fields: [{ path: '/replacement', code: 'articles.unknown-replacement' }] })
    }
    const leaving = { action: 'replace', kind: 'replaced', reason, reasonShown: false, replacedBy } as const
    return leaveReaders(scope, article, leaving)
  },
})

/** The article that readers see at this address, whatever words stand before the id. */
async function findShown({ tx }: Scope, address: string): Promise<string | undefined> {
  const publicNumber = publicNumberIn(address)
  if (publicNumber === undefined) return undefined
  const row = await tx
    .selectFrom('article')
    .select('id')
    .where('public_number', '=', publicNumber)
    .where('published_revision_id', 'is not', null)
    .forShare()
    .executeTakeFirst()
  return row?.id
}
