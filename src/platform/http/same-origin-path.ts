/**
 * The path to go back to, if it is one of ours: it begins with a single `/`, also once its dots are followed, so that no form
 * can be used to send somebody to another site.
 */
export function sameOriginPath(path: string | null | undefined): string | undefined {
  if (!path?.startsWith('/') || !URL.canParse(path, 'http://same.invalid')) return undefined
  const { origin, pathname, search } = new URL(path, 'http://same.invalid')
  return origin === 'http://same.invalid' && !pathname.startsWith('//') ? pathname + search : undefined
}
