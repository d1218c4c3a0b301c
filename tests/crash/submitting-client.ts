import { TEST_PASSWORD } from '#features/identity/testing.ts'

/** What the server acknowledged of one report: the last version it gave, and how often it said "submitted". */
export interface Acknowledged {
  readonly reportId: string
  version: number
  state: string
  submits: number
  /** The figure of the last acknowledged submit. */
  figure: number
}

export interface Cookies {
  readonly reporter: string
  readonly approver: string
}

/** Signs in through the page's own form and gives the session cookie. */
export async function signIn(address: string, username: string): Promise<string> {
  const answer = await fetch(`${address}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address },
    body: new URLSearchParams({ username, password: TEST_PASSWORD }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (!cookie) throw new Error(`${username} could not sign in: ${answer.status} ${await answer.text()}`)
  return cookie
}

/** Submits and returns one report again and again, noting only what was acknowledged, until the line breaks. */
export async function submitUntilCut(
  address: string,
  { reporter, approver }: Cookies,
  mine: Acknowledged,
): Promise<void> {
  for (;;) {
    if (mine.state === 'submitted') {
      const done = await call(address, approver, `${mine.reportId}/return`, {
        version: mine.version,
        reason: 'Xem lại',
      })
      if (!done) return
      Object.assign(mine, { version: done.version, state: done.state })
    } else {
      const figure = mine.figure + 1
      const changes = { 'f.B01': { value: String(figure) } }
      const done = await call(address, reporter, `${mine.reportId}/submit`, { version: mine.version, changes })
      if (!done) return
      Object.assign(mine, { version: done.version, state: done.state, submits: mine.submits + 1, figure })
    }
  }
}

/** Undefined when the server was cut off before it had answered; throws on a refusal. */
async function call(address: string, cookie: string, path: string, body: object) {
  let status = 0
  try {
    const answer = await fetch(`${address}/api/v1/reports/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    })
    status = answer.status
    const text = await answer.text()
    if (answer.ok) return (JSON.parse(text) as { data: { version: number; state: string } }).data
    // A server whose database is gone says 500: nothing was acknowledged.
    if (status < 500) throw new Error(`${path} was refused with ${status}: ${text}`)
    return undefined
  } catch (error) {
    if (status >= 400) throw error
    return undefined
  }
}
