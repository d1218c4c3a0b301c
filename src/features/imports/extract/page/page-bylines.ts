import type { Byline } from '../parsed-article.ts'
import type { BylineLine } from '../words/bylines.ts'
import type { PageView } from './view.ts'

const SURE: Readonly<Record<BylineLine['form'], number>> = { labelled: 0.95, phrase: 0.9, bare: 0.75 }

/** Whom the page names as its makers, each name and role once, and how sure that is. */
export function pageBylines({ roles }: PageView): { bylines: Byline[]; confidence: number } {
  const lines = roles.flatMap((role) => {
    if (role?.as === 'byline') return [role.byline]
    return role?.as === 'info' ? role.parts.flatMap(({ byline }) => byline ?? []) : []
  })
  const bylines = new Map(
    lines.flatMap((line) => line.bylines).map((byline) => [`${byline.role} ${byline.name}`, byline]),
  )
  const sure = lines.filter(({ names }) => names.length > 0).map(({ form }) => SURE[form])
  return { bylines: [...bylines.values()], confidence: sure.length > 0 ? Math.min(...sure) : 0.3 }
}
