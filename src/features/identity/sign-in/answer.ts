import type { ProblemParams } from '#platform/problem.ts'

/** Why somebody is not let in, as a message code; `status` is the HTTP status that says the same. */
export interface NotLetIn {
  readonly ok: false
  readonly code: string
  readonly params: ProblemParams
  readonly status: 422 | 429
}

/** On success the headers set the cookies; `code`: the password was right and a code is wanted now. */
export type SignInAnswer =
  | { readonly ok: true; readonly next: 'workspace' | 'code'; readonly headers: Headers }
  | NotLetIn

export function notLetIn(code: string, params: ProblemParams = {}, status: NotLetIn['status'] = 422): NotLetIn {
  return { ok: false, code, params, status }
}

/** The same with the time left in the unit people count it in. `code`: that of the sentence for seconds, without its end. */
export function waitFirst(
  code: 'identity.wait' | 'identity.wrong-wait' | 'identity.too-many' | 'identity.too-many-resets',
  seconds: number,
): NotLetIn {
  if (seconds < 90) return notLetIn(`${code}-seconds`, { seconds }, 429)
  return notLetIn(`${code}-minutes`, { minutes: Math.ceil(seconds / 60) }, 429)
}
