import type { Scope } from '#platform/command.ts'
import { type OldAddress, oldAddress } from './old-address.ts'

/**
 * The kept form of an address that may lead to an article; undefined for what is no address, and for pages that are
 * always there: the home page without parameters, the workspace and its kin.
 */
export function claimable(href: string): OldAddress | undefined {
  const address = oldAddress(href)
  if (!address) return undefined
  if (address.path === '/') return address.query === '' ? undefined : address
  return /^\/(lam-viec|api|assets|dang-nhap|tuy-chon)(\/|$)/.test(address.path) ? undefined : address
}

/**
 * Leads an old address to an article, from the moment readers see the article. False when it leads to another one
 * already; the same again changes nothing.
 */
export async function claimAddress(scope: Scope, articleId: string, address: OldAddress): Promise<boolean> {
  const { tx, actor, now } = scope
  const row = { ...address, article_id: articleId, created_by: actor.accountId, created_at: now }
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
  return kept.article_id === articleId
}
