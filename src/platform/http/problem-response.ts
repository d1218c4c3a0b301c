import { fill, type Locale, type Messages } from '../i18n/messages.ts'
import type { ProblemDetail } from '../problem.ts'

/** RFC 9457 body: all field errors at once, each with its sentence in the reader's language. */
export function problemBody(problem: ProblemDetail, locale: Locale, messages: Messages) {
  const say = (code: string, params = {}) => fill(messages[code]?.[locale] ?? code, params, locale)
  return {
    type: `urn:nhip-cau:problem:${problem.code}`,
    title: say(problem.code, problem.params),
    status: problem.status,
    code: problem.code,
    ...(problem.fields.length > 0 && {
      errors: problem.fields.map(({ path, code, params }) => ({ pointer: path, code, detail: say(code, params) })),
    }),
    ...(problem.context !== undefined && { context: problem.context }),
  }
}
