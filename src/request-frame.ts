import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { v7 } from 'uuid'
import type { SignInOut } from '#features/identity/index.ts'
import type { Services } from '#platform/command.ts'
import type { ApiEnv } from '#platform/http/api.ts'
import { LOCALE_COOKIE, localeOf } from '#platform/http/locale-cookie.ts'
import { commonHeaders } from '#platform/http/security-headers.ts'
import { fill, type MessageParams } from '#platform/i18n/messages.ts'
import { allMessages } from './messages.ts'
import { isOfWorkspace } from './serving/workspace-path.ts'

/** Around every request: who asks, in which language, under which id; headers and one line in the log on the way out. */
export function frameRequest(services: Services, identity: Pick<SignInOut, 'actorOf'>): MiddlewareHandler<ApiEnv> {
  const headers = commonHeaders(services.config.publicUrl)
  return async (c, next) => {
    const started = performance.now()
    const requestId = v7()
    const nonce = randomBytes(16).toString('base64url')
    const locale = localeOf(getCookie(c, LOCALE_COOKIE))
    const say = (code: string, params: MessageParams = {}) => fill(allMessages[code]?.[locale] ?? code, params, locale)
    const renewed: string[] = []
    const actor = await identity.actorOf(c.req.raw, (cookie) => renewed.push(cookie))
    c.set('request', { services, actor, locale, requestId, nonce, say })
    await next()
    // Only on pages that are never kept, and not over a cookie the page itself set.
    if (isOfWorkspace(new URL(c.req.url).pathname) && c.res.headers.getSetCookie().length === 0) {
      for (const cookie of renewed) c.header('Set-Cookie', cookie, { append: true })
    }
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    c.header('X-Request-Id', requestId)
    const { method, path } = c.req
    const ms = Math.round(performance.now() - started)
    services.log.info('request', { requestId, method, path, status: statusOf(c), ms })
  }
}

/** As servers log it when the client left before there was an answer. */
const CLIENT_LEFT = 499

/** What breaks because its client is gone is no fault of the program, and nobody reads the answer. */
function statusOf({ req, res }: Context<ApiEnv>): number {
  return res.status >= 500 && req.raw.signal.aborted ? CLIENT_LEFT : res.status
}
