/**
 * The path to go back to, if it is one of ours: it begins with a single `/`, so that no form can be used to send
 * somebody to another site.
 */
export function sameOriginPath(path: string | null | undefined): string | undefined {
  if (!path || !/^\/(?![/\\])/.test(path)) return undefined
  const url = new URL(path, 'http://same.invalid')
  return url.origin === 'http://same.invalid' ? url.pathname + url.search : undefined
}
