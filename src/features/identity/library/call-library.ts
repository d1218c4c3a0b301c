import { ADDRESS_HEADER } from '#platform/http/client-address.ts'
import type { Auth } from '../auth.server.ts'

/** One question to the library's own routes, which are mounted nowhere, in the name of somebody's request. */
export type CallLibrary = (method: 'GET' | 'POST', path: string, request: Request, body?: object) => Promise<Response>

export function callLibrary(auth: Pick<Auth, 'handler'>, publicUrl: string): CallLibrary {
  return (method, path, request, body) =>
    auth.handler(
      new Request(new URL(`/api/auth${path}`, publicUrl), {
        method,
        headers: forwarded(request, publicUrl),
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
}

function forwarded(request: Request, origin: string): Headers {
  const headers = new Headers({ 'Content-Type': 'application/json', Origin: origin })
  for (const name of ['cookie', 'user-agent', ADDRESS_HEADER]) {
    const value = request.headers.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

/** The cookies of an answer, to be sent on. */
export function cookiesOf(answer: Response): Headers {
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

/** The token of the session an answer begins; undefined when it begins none. */
export function sessionTokenOf(answer: Response): string | undefined {
  for (const cookie of answer.headers.getSetCookie()) {
    const [, value] = /nhip-cau\.session_token=([^;]+)/.exec(cookie) ?? []
    if (value) return decodeURIComponent(value).split('.')[0] || undefined
  }
  return undefined
}

/** The code of a refusal, such as `INVALID_CODE`. */
export async function refusalOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { code?: string }
  return body.code ?? ''
}
