import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { listOtherHolders, type Stretch } from './load-post.ts'

interface HeldPost extends Stretch {
  readonly id: string
}

/**
 * Everything that speaks against holding a post for a stretch of days: days in the wrong order, days on which the post is
 * not in force, days on which somebody else holds it. `except`: the holding itself, when it is corrected.
 */
export async function checkHolding(tx: Tx, post: HeldPost, stretch: Stretch, except?: string): Promise<FieldProblem[]> {
  if (stretch.lastDay !== undefined && stretch.lastDay < stretch.from) {
    return [{ path: '/lastDay', code: 'organisations.ends-before-it-begins' }]
  }
  const problems: FieldProblem[] = []
  if (stretch.from < post.from) {
    const params = { day: formatDate(post.from as IsoDate) }
    problems.push({ path: '/from', code: 'organisations.post-not-yet', params })
  }
  if (post.lastDay !== undefined && (stretch.lastDay === undefined || stretch.lastDay > post.lastDay)) {
    const params = { day: formatDate(post.lastDay as IsoDate) }
    problems.push({ path: '/lastDay', code: 'organisations.post-no-more', params })
  }
  for (const other of await listOtherHolders(tx, post.id, stretch, except)) {
    const params = { name: other.name, day: formatDate(other.from as IsoDate) }
    problems.push({ path: '/from', code: 'organisations.post-held', params })
  }
  return problems
}
