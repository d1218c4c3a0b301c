import type { ServerBuild } from 'react-router'
import { oldAddress } from '#features/articles/index.ts'
import type { QueryNames } from '#platform/http/kept/asked.ts'

interface Handle {
  /** The words of the query a page reads, in the order of its own links; none: `[]`. */
  readonly query?: readonly string[]
  /** With other words in its query the page may be the address of an article at an earlier portal. */
  readonly oldAddresses?: boolean
}

/**
 * What the pages declare in `handle.query`. Other words are left out before a page is drawn, so that they can neither
 * fill the memory nor go around it. A page that declares nothing is drawn anew for every request with a query, and so is one
 * that may be an old address, unless the query only says where the reader came from.
 */
export function queryNamesOf({ routes }: Pick<ServerBuild, 'routes'>): QueryNames {
  const pages = Object.values(routes).flatMap((route) => {
    // Layouts stand at no address of their own, nor does the root, whose path is empty.
    if (!route || (!route.path && !route.index)) return []
    const segments: string[] = []
    for (let at: typeof route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) {
      if (at.path) segments.unshift(...at.path.split('/'))
    }
    const pattern = segments.map((segment) =>
      segment === '*' ? '.*' : segment.startsWith(':') ? '[^/]+' : literal(segment),
    )
    const { query: names, oldAddresses = false } = (route.module.handle ?? {}) as Handle
    const wild = segments.filter((segment) => /^[:*]/.test(segment)).length + (segments.includes('*') ? 100 : 0)
    return [{ pattern: new RegExp(`^/${pattern.join('/')}$`), names, oldAddresses, wild }]
  })
  // As the router chooses: what is written out goes before what is left open.
  pages.sort((a, b) => a.wild - b.wild)
  return (path, query) => {
    const page = pages.find(({ pattern }) => pattern.test(path))
    return page?.oldAddresses && oldAddress(`${path}?${query}`)?.query !== '' ? undefined : page?.names
  }
}

function literal(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
}
