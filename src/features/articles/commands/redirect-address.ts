import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { type OldAddress, oldAddress } from '../standing/old-address.ts'

const MISSHAPEN = 'articles.old-address-form'

/**
 * Leads an address of an earlier portal, `/default.aspx?ItemID=123`, to an article that was published (301). The host does
 * not count. An address leads to one article: one that is taken by another is refused, the same again changes nothing.
 */
export const redirectAddress = defineCommand({
  name: 'articles.redirect-address',
  input: z.object({
    articleId: z.uuid(),
    version: z.coerce.number().int(),
    address: z
      .string()
      .trim()
      .min(1, 'articles.old-address-required')
      .transform((text, issues): OldAddress => {
        const address = oldAddress(text)
        if (address && isDistinct(address)) return address
        issues.addIssue({ code: 'custom', message: MISSHAPEN })
        return { path: '', query: '' }
      }),
  }),
  async run(scope, { address, ...which }) {
    const article = await lockArticle(scope, which)
    if (!abilities(scope.actor, article).redirect) refuse('forbidden', 'articles.standing-denied')
    const { tx, actor, now, record } = scope
    const row = { ...address, article_id: article.id, created_by: actor.accountId, created_at: now }
    await tx
      .insertInto('address_redirect')
      .values(row)
      .onConflict((conflict) => conflict.columns(['path', 'query']).doNothing())
      .execute()
    const kept = await tx
      .selectFrom('address_redirect')
      .select('article_id')
      .where('path', '=', address.path)
      .where('query', '=', address.query)
      .executeTakeFirstOrThrow()
    if (kept.article_id !== article.id) {
      refuse('conflict', 'input.invalid', { fields: [{ path: '/address', code: 'articles.old-address-taken' }] })
    }
    record(article.id, { redirected: address })
    return { articleId: article.id, version: article.version }
  },
})

/** Pages that are always there keep their addresses: the home page without parameters, the workspace and its kin. */
function isDistinct({ path, query }: OldAddress): boolean {
  if (path === '/') return query !== ''
  return !/^\/(lam-viec|api|assets|dang-nhap|tuy-chon)(\/|$)/.test(path)
}
