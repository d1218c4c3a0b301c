/** What most addresses are made of; nothing in it has another spelling. */
const PLAIN = /^\/(?:[a-z0-9_-]+(?:\/[a-z0-9_-]+)*)?$/

/**
 * The path as the router reads it, which tells pages apart: without what stands for data at its end and without slashes there,
 * percent-decoded, in small letters. `path`: as it was sent, without its query.
 */
export function routedPath(path: string): string {
  if (PLAIN.test(path)) return path
  const page = withoutSteps(path).replace(/(?<=\/)_\.data$|\.data$/, '')
  return decoded(page).toLowerCase().replace(/\/+$/, '') || '/'
}

/** Without `.` and `..`, and with slashes only, as every URL is read. */
function withoutSteps(path: string): string {
  const url = `http://localhost${path}`
  return URL.canParse(url) ? new URL(url).pathname : path
}

/** A slash that was percent-encoded parts nothing. What cannot be decoded stays as it is, the whole of it. */
function decoded(path: string): string {
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part).replaceAll('/', '%2F'))
    return parts.join('/')
  } catch {
    return path
  }
}
