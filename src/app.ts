import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { v7 } from 'uuid'
import { authContext, type SignInOut } from '#features/identity/index.ts'
import { isLocale, type Locale } from '#kernel/locale.ts'
import type { Services } from '#platform/command.ts'
import type { ApiEnv } from '#platform/http/api.ts'
import { compressAnswer } from '#platform/http/compress-answer.ts'
import { problemBody } from '#platform/http/problem-response.ts'
import { type RequestContext, requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { COMMON_HEADERS, PORTAL_CSP, workspaceCsp } from '#platform/http/security-headers.ts'
import { fill, type MessageParams } from '#platform/i18n/messages.ts'
import { Problem, type ProblemDetail } from '#platform/problem.ts'
import { createRoutes, describeApi } from './api.ts'
import { allMessages } from './messages.ts'

export interface AppParts {
  readonly services: Services
  readonly identity: SignInOut
  /** The built pages; absent in tests that speak to the API alone. */
  readonly pages?: ServerBuild | undefined
  /** Answers requests for built files. */
  readonly assets?: ((request: Request) => Response | undefined) | undefined
}

const BODY_LIMIT = 4 * 1024 * 1024

/** One application: built files, API, then pages. Requests and answers are those of the web platform, so tests call it directly. */
export function createApp({ services, identity, pages, assets }: AppParts) {
  const app = new Hono<ApiEnv>()
  app.use(async (c, next) => {
    const built = c.req.method === 'GET' || c.req.method === 'HEAD' ? assets?.(c.req.raw) : undefined
    if (!built) return next()
    for (const [name, value] of Object.entries(COMMON_HEADERS)) built.headers.set(name, value)
    return built
  })
  app.use(async (c, next) => {
    const started = performance.now()
    const requestId = v7()
    const nonce = randomBytes(16).toString('base64url')
    const locale = localeOf(getCookie(c, 'ngon-ngu'))
    const say = (code: string, params: MessageParams = {}) => fill(allMessages[code]?.[locale] ?? code, params)
    c.set('request', { services, actor: await identity.actorOf(c.req.raw), locale, requestId, nonce, say })
    await next()
    for (const [name, value] of Object.entries(COMMON_HEADERS)) c.header(name, value)
    c.header('X-Request-Id', requestId)
    const { method, path } = c.req
    services.log.info('request', {
      requestId,
      method,
      path,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    })
  })
  app.use(compressAnswer)
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw new Problem('too-large', 'http.too-large', { params: { limit: '4 MB' } })
      },
    }),
  )
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === services.config.publicUrl }))

  app.get('/healthz', async (c) => {
    await services.read.selectFrom('locality').select('singleton').execute()
    return c.json({ status: 'ok' })
  })
  app.post('/ngon-ngu', async (c) => {
    const form = await c.req.formData()
    const locale = localeOf(String(form.get('ngon-ngu') ?? ''))
    setCookie(c, 'ngon-ngu', locale, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, httpOnly: true })
    return c.redirect(sameOriginPath(String(form.get('ve') ?? '')) ?? '/', 303)
  })
  const api = createRoutes()
  const contract = describeApi(api)
  app.get('/api/openapi.json', (c) => c.json(contract))
  app.route('/api/v1', api)
  if (pages) {
    const handle = createRequestHandler(pages, 'production')
    app.all('*', async (c) => {
      const context = new RouterContextProvider()
      const request = c.get('request')
      context.set(requestContext, request)
      context.set(authContext, identity)
      const answer = await handle(c.req.raw, context)
      const workspace = /^\/(lam-viec|dang-nhap)/.test(c.req.path)
      answer.headers.set('Content-Security-Policy', workspace ? workspaceCsp(request.nonce) : PORTAL_CSP)
      if (workspace) answer.headers.set('Cache-Control', 'no-store')
      return answer
    })
  }
  app.notFound((c) => answerProblem(c.get('request'), new Problem('not-found', 'http.not-found').detail))
  app.onError((error, c) => {
    const request = c.get('request')
    if (error instanceof Problem) return answerProblem(request, error.detail)
    if ('getResponse' in error && typeof error.getResponse === 'function') {
      const { status } = error.getResponse() as Response
      return answerProblem(request, {
        kind: 'forbidden',
        code: status === 403 ? 'http.foreign-origin' : 'http.forbidden',
        status,
        params: {},
        fields: [],
      })
    }
    services.log.error('request.failed', error, { requestId: request?.requestId, path: c.req.path })
    const params = { requestId: request?.requestId ?? '' }
    return answerProblem(request, { kind: 'invalid', code: 'http.bug', status: 500, params, fields: [] })
  })
  return app
}

function answerProblem(request: RequestContext | undefined, problem: ProblemDetail): Response {
  const body = JSON.stringify(problemBody(problem, request?.locale ?? 'vi', allMessages))
  return new Response(body, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  })
}

function localeOf(text: string | undefined): Locale {
  return text && isLocale(text) ? text : 'vi'
}
