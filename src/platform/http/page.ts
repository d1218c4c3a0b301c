import { data, type RouterContextProvider, redirect } from 'react-router'
import type * as z from 'zod'
import { isUuid } from '#kernel/id.ts'
import type { Actor } from '../actor.ts'
import { type Command, perform } from '../command.ts'
import { Problem, type ProblemDetail } from '../problem.ts'
import { REAUTHENTICATE } from '../sign-in/fresh-sign-in.ts'
import { type HeldForm, holdForm, isProof } from './held-form.ts'
import { pagePath } from './page-path.ts'
import { type RequestContext, requestContext } from './request-context.ts'

export type SignedInContext = RequestContext & {
  readonly actor: Actor
  /** Path and query of the page. */
  readonly path: string
}

export interface PageArgs {
  readonly context: Readonly<RouterContextProvider>
  readonly request: Request
  /** What the route's open places hold; those called `id` or `…Id` are ids. */
  readonly params: Readonly<Record<string, string | undefined>>
}

/**
 * For pages of people who are signed in: sends everybody else to the sign-in page, and back again after it. Where the address
 * has something else in place of an id, there is no such page.
 */
export function signedIn({ context: provider, request, params }: PageArgs): SignedInContext {
  const context = provider.get(requestContext)
  const path = pagePath(request.url)
  if (request.method === 'POST' && context.tooLarge !== undefined) throw formTooLarge(context, context.tooLarge)
  if (!context.actor) throw redirect(`/dang-nhap?${new URLSearchParams({ ve: path })}`)
  const ids = Object.entries(params).filter(([name]) => /^id$|Id$/.test(name))
  if (!ids.every(([, id = '']) => isUuid(id))) throw missing(context)
  return { ...context, actor: context.actor, path }
}

/**
 * For actions of forms that send files, before anything else: what the form gets back when it was larger than what is taken. Other forms
 * end in the error page with the same sentence.
 */
export function refuseTooLarge({ context: provider }: PageArgs) {
  const context = provider.get(requestContext)
  return context.tooLarge === undefined ? undefined : formTooLarge(context, context.tooLarge)
}

function formTooLarge(context: RequestContext, limit: string) {
  const { detail } = new Problem('too-large', 'http.form-too-large', { params: { limit } })
  return data<Refused>({ problem: sayProblem(context, detail), typed: {} }, { status: detail.status })
}

function missing(context: RequestContext) {
  const { detail } = new Problem('not-found', 'http.not-found')
  return data({ problem: sayProblem(context, detail) }, { status: detail.status })
}

/** A refusal with its sentences in the reader's language, ready to be shown. */
export interface SaidProblem {
  readonly code: string
  readonly kind: ProblemDetail['kind']
  readonly sentence: string
  /** What is wrong with each field, by JSON pointer into the command's input. */
  readonly fields: readonly { readonly path: string; readonly code: string; readonly sentence: string }[]
  readonly context?: unknown
}

/** What a refused form gets back: the refusal, and everything that was typed. */
export interface Refused {
  readonly problem: SaidProblem
  readonly typed: Readonly<Record<string, string>>
}

export function sayProblem(context: RequestContext, problem: ProblemDetail): SaidProblem {
  return {
    code: problem.code,
    kind: problem.kind,
    sentence: context.say(problem.code, problem.params),
    fields: problem.fields.map(({ path, code, params }) => ({ path, code, sentence: context.say(code, params) })),
    ...(problem.context !== undefined && { context: problem.context }),
  }
}

/** What the error page gets when a person has to prove again who they are: the form that waits for it. */
export interface Held {
  readonly held: HeldForm
}

/**
 * Runs a command for a page's form. Refusals become data for the same page (with their HTTP status), so that fields can
 * show them and nothing typed is lost; anything else is a bug and goes on to the error page. So does the question who one is:
 * that page sends the form on when it is answered.
 */
export async function performForPage<I extends z.ZodType, R>(
  context: SignedInContext,
  command: Command<I, R>,
  raw: unknown,
  form: FormData,
): Promise<{ done: R } | { refused: ReturnType<typeof data<Refused>> }> {
  try {
    const key = form.get('idempotencyKey')
    const options = { requestId: context.requestId, idempotencyKey: typeof key === 'string' && key ? key : undefined }
    return { done: await perform(context.services, context.actor, command, raw, options) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.detail.code === REAUTHENTICATE) throw askAgain(context.path, form)
    const refusal = { problem: sayProblem(context, error.detail), typed: typedFields(form) }
    return { refused: data<Refused>(refusal, { status: error.detail.status }) }
  }
}

/** The answer that asks a person to prove again who they are, and holds what they sent meanwhile. */
export function askAgain(path: string, form: FormData = new FormData()) {
  return data<Held>({ held: holdForm(path, form) }, { status: 401 })
}

/** A refused read ends in the error page with the refusal's status and sentence, not in a crash. */
export async function loaded<T>(context: RequestContext, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw asErrorPage(context, error)
  }
}

/** The same for a right that is asked for before any work, so that nobody makes the server work on what they may not send. */
export function allowed(context: RequestContext, requireRight: () => void): void {
  try {
    requireRight()
  } catch (error) {
    throw asErrorPage(context, error)
  }
}

function asErrorPage(context: RequestContext, error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  return data({ problem: sayProblem(context, error.detail) }, { status: error.detail.status })
}

/** Text members of a form, as typed; files and secrets are left out. */
export function typedFields(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !isProof(name)) typed[name] = value
  return typed
}
