import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refuse } from '../problem.ts'
import type { ApiEnv } from './api.ts'
import { routedPath } from './routed-path.ts'

const MEGABYTE = 1024 * 1024

/** Refuses bodies over 4 MB; over 25 MB where somebody signed in sends files to a page that takes them. `takesFiles`: its routed path. */
export function limitBody(takesFiles: RegExp): MiddlewareHandler<ApiEnv> {
  const usual = atMost(4)
  const upload = atMost(25)
  return (c, next) => {
    const isMultipart = c.req.header('content-type')?.startsWith('multipart/form-data')
    const sendsFiles = isMultipart && takesFiles.test(routedPath(new URL(c.req.url).pathname))
    return (sendsFiles && c.get('request').actor ? upload : usual)(c, next)
  }
}

function atMost(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => refuse('too-large', 'http.too-large', { params: { limit: `${megabytes} MB` } }),
  })
}
