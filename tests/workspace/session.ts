/** One page of the workspace, or its answer to a form. */
export interface Answer {
  readonly path: string
  readonly status: number
  /** What stands between the masthead and the end of the page, as markup. */
  readonly main: string
  /** Addresses of the workspace the page leads to, the menu's among them. */
  readonly leadsTo: readonly string[]
  /** Where it sends on to. */
  readonly location: string
}

/** Somebody signed in, without a browser: every page is what a browser without scripts gets. */
export interface Session {
  open(path: string): Promise<Answer>
  send(path: string, form: FormData): Promise<Answer>
}

/** Signs in by the form everybody signs in by. Throws when it is refused. */
export async function signIn(address: string, username: string, password: string): Promise<Session> {
  const body = new URLSearchParams({ username, password })
  const options = { method: 'POST', body, headers: { Origin: address }, redirect: 'manual' } as const
  const answer = await fetch(`${address}/dang-nhap`, options)
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  if (answer.status !== 302) throw new Error(`${username} could not sign in: ${answer.status}`)
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { Cookie: cookie.join('; '), Origin: address }
    const given = await fetch(address + path, { ...init, headers, redirect: 'manual' })
    const text = await given.text()
    const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? ''
    const leadsTo = [...text.matchAll(/<a [^>]*href="(\/lam-viec[^"#]*)/g)].map(([, href = '']) => plain(href))
    return { path, status: given.status, main, leadsTo, location: given.headers.get('Location') ?? '' }
  }
  return {
    open: (path) => ask(path, {}),
    send: (path, form) => ask(path, { method: 'POST', body: form }),
  }
}

/** The pages that can be reached from the first one, each kind of page once: ids, days and periods in an address do not count. */
export async function reach(session: Session, first: string): Promise<Answer[]> {
  const waiting = [first]
  const known = new Set<string>()
  const pages: Answer[] = []
  for (const path of waiting) {
    const kind = kindOf(path)
    if (known.has(kind)) continue
    known.add(kind)
    const page = await session.open(path)
    if (page.main === '') continue
    pages.push(page)
    waiting.push(...page.leadsTo)
  }
  return pages
}

function kindOf(path: string): string {
  const url = new URL(path, 'http://here')
  const query = [...url.searchParams].map(([name, value]) => (/^[a-z-]{1,24}$/.test(value) ? `${name}=${value}` : name))
  return [...url.pathname.split('/').map((part) => (/\d/.test(part) ? ':' : part)), ...query].join('/')
}

/** Text and attribute values of markup, as they are read. */
export function plain(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
