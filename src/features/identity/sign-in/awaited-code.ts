import type { Services } from '#platform/command.ts'

/** The cookie that remembers a right password, and in it under which name the library keeps whose it was. */
const COOKIE = /(?:__Secure-)?nhip-cau\.two_factor=(2fa-[\w-]+)[^;]*/

/** Whose code a browser is to give after the right password. */
export interface AwaitedCode {
  readonly accountId: string
  /** The request without any session: of two people in one browser, the code is of the one whose password came last. */
  readonly request: Request
}

/** Undefined when no password was given in this browser, or too long ago. The library judges signature and age of the cookie. */
export async function findAwaitedCode({ read }: Services, request: Request): Promise<AwaitedCode | undefined> {
  const [cookie, identifier] = COOKIE.exec(request.headers.get('cookie') ?? '') ?? []
  if (!cookie || !identifier) return undefined
  const row = await read
    .selectFrom('verification')
    .select('value')
    .where('identifier', '=', identifier)
    .executeTakeFirst()
  if (!row) return undefined
  const headers = new Headers(request.headers)
  headers.set('cookie', cookie)
  return { accountId: row.value, request: new Request(request.url, { headers }) }
}
