import type { Context } from 'hono'
import { v7 } from 'uuid'
import type { Services } from '#platform/command.ts'
import type { ApiEnv } from '#platform/http/api.ts'
import { problemBody } from '#platform/http/problem-response.ts'
import { Problem, type ProblemDetail } from '#platform/problem.ts'
import { allMessages } from './messages.ts'
import { brokenPage } from './serving/broken-page.ts'

const FOR_PROGRAMS = /^\/(api|healthz)(?![\w-])/

/**
 * Answers what was thrown: a refusal with its sentences, a foreign form with 403, anything else as a bug with its id, to
 * programs as a problem and to people as a page.
 */
export function answerError(
  error: Error,
  c: Context<ApiEnv>,
  { log, config }: Pick<Services, 'log' | 'config'>,
): Response {
  if (error instanceof Problem) return answerProblem(c, error.detail)
  if ('getResponse' in error && typeof error.getResponse === 'function') {
    const { status } = error.getResponse() as Response
    const code = status === 403 ? 'http.foreign-origin' : 'http.forbidden'
    return answerProblem(c, { kind: 'forbidden', code, status, params: {}, fields: [] })
  }
  // A request can fail before it is framed.
  const requestId = (c.get('request') as ApiEnv['Variables']['request'] | undefined)?.requestId ?? v7()
  // A client that left has not read a bug.
  if (!c.req.raw.signal.aborted) log.error('request.failed', error, { requestId, path: c.req.path })
  if (!FOR_PROGRAMS.test(c.req.path)) return brokenPage(requestId, config.publicUrl)
  return answerProblem(c, { kind: 'invalid', code: 'http.bug', status: 500, params: { requestId }, fields: [] })
}

/** A refusal as RFC 9457 problem+json in the language of the request. */
export function answerProblem(c: Context<ApiEnv>, problem: ProblemDetail): Response {
  const request = c.get('request') as ApiEnv['Variables']['request'] | undefined
  const body = JSON.stringify(problemBody(problem, request?.locale ?? 'vi', allMessages))
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' }
  return new Response(body, { status: problem.status, headers })
}
