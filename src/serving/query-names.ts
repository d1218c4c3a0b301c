import type { ServerBuild } from 'react-router'
import type { QueryNames } from '#platform/http/kept/asked.ts'

interface Handle {
  /** The words of the query a page reads, in the order of its own links; none: `[]`. */
  readonly query?: readonly string[]
}

/**
 * What the pages declare in `handle.query`. Other words are left out before a page is drawn, so that they can neither
 * fill the memory nor go around it. A page that declares nothing is drawn anew for every request with a query.
 */
export function queryNamesOf({ routes }: Pick<ServerBuild, 'routes'>): QueryNames {
  const pages = Object.values(routes).flatMap((route) => {
    if (!route || (route.path === undefined && !route.index)) return []
    const segments: string[] = []
    for (let at: typeof route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) {
      if (at.path) segments.unshift(...at.path.split('/'))
    }
    const pattern = segments.map((segment) =>
      segment === '*' ? '.*' : segment.startsWith(':') ? '[^/]+' : literal(segment),
    )
    const names = (route.module.handle as Handle | undefined)?.query
    const wild = segments.filter((segment) => /^[:*]/.test(segment)).length + (segments.includes('*') ? 100 : 0)
    return [{ pattern: new RegExp(`^/${pattern.join('/')}$`), names, wild }]
  })
  // As the router chooses: what is written out goes before what is left open.
  pages.sort((a, b) => a.wild - b.wild)
  return (path) => pages.find(({ pattern }) => pattern.test(path))?.names
}

function literal(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
}
