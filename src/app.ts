import { type Context, Hono, type Next } from 'hono'
import { setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { authContext, type SignInOut } from '#features/identity/index.ts'
import type { Services } from '#platform/command.ts'
import type { ApiEnv } from '#platform/http/api.ts'
import { compressAnswer } from '#platform/http/compress-answer.ts'
import { limitBody } from '#platform/http/limit-body.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { FILE_HEADERS, PORTAL_CSP, workspaceCsp } from '#platform/http/security-headers.ts'
import { Problem } from '#platform/problem.ts'
import { answerError, answerProblem } from './answer-error.ts'
import { createRoutes, describeApi } from './api.ts'
import { frameRequest, LOCALE_COOKIE, localeOf } from './request-frame.ts'

type Assets = (request: Request) => Response | undefined

export interface AppParts {
  readonly services: Services
  readonly identity: SignInOut
  /** The built pages; absent in tests that speak to the API alone. */
  readonly pages?: ServerBuild | undefined
  /** Answers requests for built files. */
  readonly assets?: Assets | undefined
}

/** Pages of the workspace whose forms send files, with everything below them. */
const TAKES_FILES = /^\/lam-viec\/(bai-viet|van-ban|cong-thong-tin)(?=[/.]|$)/

/** One application: built files, API, then pages. Requests and answers are those of the web platform, so tests call it directly. */
export function createApp({ services, identity, pages, assets }: AppParts) {
  const app = new Hono<ApiEnv>()
  if (assets) app.use((c, next) => answerAsset(assets, c, next))
  app.use(frameRequest(services, identity))
  app.use(compressAnswer)
  app.use(limitBody(TAKES_FILES))
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === services.config.publicUrl }))
  app.get('/healthz', async (c) => {
    await services.read.selectFrom('locality').select('singleton').execute()
    return c.json({ status: 'ok' })
  })
  app.post('/ngon-ngu', switchLanguage)
  const api = createRoutes()
  const contract = describeApi(api)
  app.get('/api/openapi.json', (c) => c.json(contract))
  app.route('/api/v1', api)
  if (pages) app.all('*', answerPage(pages, identity))
  app.notFound((c) => answerProblem(c, new Problem('not-found', 'http.not-found').detail))
  app.onError((error, c) => answerError(error, c, services.log))
  return app
}

async function answerAsset(assets: Assets, c: Context<ApiEnv>, next: Next): Promise<Response | undefined> {
  const built = c.req.method === 'GET' || c.req.method === 'HEAD' ? assets(c.req.raw) : undefined
  if (!built) {
    await next()
    return undefined
  }
  for (const [name, value] of Object.entries(FILE_HEADERS)) built.headers.set(name, value)
  return built
}

async function switchLanguage(c: Context<ApiEnv>): Promise<Response> {
  const form = await c.req.formData()
  const locale = localeOf(String(form.get('ngon-ngu') ?? ''))
  setCookie(c, LOCALE_COOKIE, locale, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, httpOnly: true })
  return c.redirect(sameOriginPath(String(form.get('ve') ?? '')) ?? '/', 303)
}

/** Pages: the workspace is never cached and hydrates under a nonce; the portal has no inline script at all. */
function answerPage(pages: ServerBuild, identity: SignInOut) {
  const handle = createRequestHandler(pages, 'production')
  return async (c: Context<ApiEnv>): Promise<Response> => {
    const request = c.get('request')
    const context = new RouterContextProvider()
    context.set(requestContext, request)
    context.set(authContext, identity)
    const answer = await handle(c.req.raw, context)
    const isWorkspace = /^\/(lam-viec|dang-nhap)/.test(c.req.path)
    // Stored files bring a stricter one of their own.
    if (!answer.headers.has('Content-Security-Policy')) {
      answer.headers.set('Content-Security-Policy', isWorkspace ? workspaceCsp(request.nonce) : PORTAL_CSP)
    }
    if (isWorkspace) answer.headers.set('Cache-Control', 'no-store')
    return answer
  }
}
