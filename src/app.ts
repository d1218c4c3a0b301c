import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { authContext, type SignInOut } from '#features/identity/index.ts'
import type { Services } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import type { ApiEnv } from '#platform/http/api.ts'
import { limitBody } from '#platform/http/limit-body.ts'
import { LOCALE_COOKIE, localeOf } from '#platform/http/locale-cookie.ts'
import { pagePath } from '#platform/http/page-path.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { PORTAL_CSP, workspaceCsp } from '#platform/http/security-headers.ts'
import { Problem } from '#platform/problem.ts'
import { answerError, answerProblem } from './answer-error.ts'
import { createRoutes, describeApi } from './api.ts'
import { frameRequest } from './request-frame.ts'
import { brokenPage } from './serving/broken-page.ts'
import { isBehindSignIn, isOfWorkspace } from './serving/workspace-path.ts'

export interface AppParts {
  readonly services: Services
  readonly identity: SignInOut
  /** The built pages; absent in tests that speak to the API alone. */
  readonly pages?: ServerBuild | undefined
}

/** Pages of the workspace whose forms send files, with everything below them. */
const TAKES_FILES = /^\/lam-viec\/(bai-viet|nhap-bai|van-ban|cong-thong-tin|to-chuc|sap-xep)(?=\/|$)/
const ENDED_SESSION = '/dang-nhap/het-phien'
/** Redirects and missing pages are the same for everybody, like the pages they stand for. */
const PUBLIC_STATUSES = new Set([301, 404, 410])

/** One application: API, then pages. Requests and answers are those of the web platform, so tests call it directly. */
export function createApp({ services, identity, pages }: AppParts) {
  const app = createFrame(services, identity)
  app.get('/healthz', async (c) => {
    await services.read.selectFrom('locality').select('singleton').execute()
    return c.json({ status: 'ok' })
  })
  const api = createRoutes()
  const contract = describeApi(api)
  app.get('/api/openapi.json', (c) => c.json(contract))
  app.route('/api/v1', api)
  if (pages) {
    const answer = answerPage(pages, identity, services.config)
    app.all('*', answer)
    app.onError((error, c) => (takeUnread(error, c) ? answer(c) : answerError(error, c, services)))
  }
  return app
}

/** A form of the workspace that is too large is answered by its page, which says so; the form itself is left unread. */
function takeUnread(error: Error, c: Context<ApiEnv>): boolean {
  if (!(error instanceof Problem) || error.detail.code !== 'http.too-large') return false
  const { url, method, headers } = c.req.raw
  if (!isBehindSignIn(new URL(url).pathname)) return false
  const kept = [...headers].filter(([name]) => !name.startsWith('content-') && name !== 'transfer-encoding')
  c.set('request', { ...c.get('request'), tooLarge: String(error.detail.params?.limit) })
  c.req.raw = new Request(url, { method, headers: kept, body: new URLSearchParams() })
  return true
}

/** What every application has around its routes: the frame of a request, limits, the language, answers to errors. */
export function createFrame(services: Services, identity: Pick<SignInOut, 'actorOf'>) {
  const app = new Hono<ApiEnv>()
  app.use(frameRequest(services, identity))
  app.use(limitBody(TAKES_FILES))
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === services.config.publicUrl }))
  app.post('/ngon-ngu', switchLanguage)
  app.notFound((c) => answerProblem(c, new Problem('not-found', 'http.not-found').detail))
  app.onError((error, c) => answerError(error, c, services))
  return app
}

async function switchLanguage(c: Context<ApiEnv>): Promise<Response> {
  const form = await c.req.formData()
  const locale = localeOf(String(form.get('ngon-ngu') ?? ''))
  setCookie(c, LOCALE_COOKIE, locale, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, httpOnly: true })
  return c.redirect(sameOriginPath(String(form.get('ve') ?? '')) ?? '/', 303)
}

/**
 * A form of the workspace sent after the session ended: it goes to the page that says so and holds what was typed. Undefined for
 * everything else.
 */
function lostSession(c: Context<ApiEnv>): Request | undefined {
  const { method, path, raw } = c.req
  const isForm = method === 'POST' && isBehindSignIn(new URL(raw.url).pathname)
  if (c.get('request').actor || !isForm) return undefined
  const page = ENDED_SESSION + (path.endsWith('.data') ? '.data' : '')
  return new Request(new URL(`${page}?${new URLSearchParams({ ve: pagePath(raw.url) })}`, raw.url), raw)
}

/** Pages: the workspace is never cached and hydrates under a nonce; the portal has no inline script at all. */
export function answerPage(
  pages: ServerBuild,
  identity: SignInOut | undefined,
  { publicUrl }: Pick<Config, 'publicUrl'>,
) {
  // A proxy may ask under another name than the one readers use.
  const build = { ...pages, allowedActionOrigins: [new URL(publicUrl).host] }
  const handle = createRequestHandler(build, 'production')
  return async (c: Context<ApiEnv>): Promise<Response> => {
    const request = c.get('request')
    const context = new RouterContextProvider()
    context.set(requestContext, request)
    // Absent where nobody signs in: the portal alone has no page that asks for it.
    if (identity) context.set(authContext, identity)
    const answer = await handle(lostSession(c) ?? c.req.raw, context)
    if (isLastResort(answer)) return brokenPage(request.requestId, publicUrl)
    const { headers, status } = answer
    const isWorkspace = isOfWorkspace(new URL(c.req.url).pathname)
    // Stored files bring a stricter one of their own.
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', isWorkspace ? workspaceCsp(request.nonce) : PORTAL_CSP)
    }
    if (isWorkspace || status === 500) headers.set('Cache-Control', 'no-store')
    else if (PUBLIC_STATUSES.has(status) && !headers.has('Cache-Control')) {
      headers.set('Cache-Control', 'public, no-cache')
    }
    return answer
  }
}

/** What the router says when neither a page nor its page for errors could be drawn: one English line, without a type of ours. */
function isLastResort({ status, headers }: Response): boolean {
  return status === 500 && (headers.get('Content-Type') ?? 'text/plain').startsWith('text/plain')
}
