/**
 * Path and query of the page a request is about, as people see it in the address. The router asks for a page's data under the
 * same path with `.data` at its end, and names the routes it wants.
 */
export function pagePath(url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete('_routes')
  const query = searchParams.toString()
  return pathname.replace(/\.data$/, '') + (query && `?${query}`)
}
