import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'

/** Pages are sent whole: nothing on them waits for a second answer, and a whole page can be compressed and measured. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { nonce } = loadContext.get(requestContext)
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const { pipe } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }))
        pipe(body)
      },
      onShellError: reject,
      onError() {
        finalStatus = 500
      },
    })
  })
}

/** A page that broke, not one that was refused: into the log, with the id the reader is shown. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A method that a page does not know is the sender's mistake.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const { services, requestId } = context.get(requestContext)
  services.log.error('page.failed', error, { requestId, path: new URL(request.url).pathname })
}
