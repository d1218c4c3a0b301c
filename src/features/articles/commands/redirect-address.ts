import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockArticle } from '../load-article.ts'
import { abilities } from '../policy.ts'
import { claimAddress, claimable } from '../standing/claim-address.ts'
import type { OldAddress } from '../standing/old-address.ts'

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
        const address = claimable(text)
        if (address) return address
        issues.addIssue({ code: 'custom', message: MISSHAPEN })
        return { path: '', query: '' }
      }),
  }),
  async run(scope, { address, ...which }) {
    const article = await lockArticle(scope, which)
    if (!abilities(scope.actor, article).redirect) refuse('forbidden', 'articles.standing-denied')
    if (!(await claimAddress(scope, article.id, address))) {
      refuse('conflict', 'input.invalid', { fields: [{ path: '/address', code: 'articles.old-address-taken' }] })
    }
    scope.record(article.id, { redirected: address })
    return { articleId: article.id, version: article.version }
  },
})
