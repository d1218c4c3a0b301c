import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { saidError } from '../said-error.ts'

export interface Listening {
  /** The port in use; differs from the one asked for only when that was 0. */
  readonly port: number
  /** Takes no new requests, finishes those at hand within `patience` milliseconds, then cuts off. */
  close(patience?: number): Promise<void>
}

interface Door {
  readonly host: string
  readonly port: number
  /** The header the client's address goes into, in lower case; the same header sent by the client is dropped. */
  readonly addressHeader: string
  /** The client's address; absent: that of its socket. */
  readonly addressOf?: (incoming: IncomingMessage) => string
  /** Sends what is ready, before anything is made of the request; true when it did. */
  readonly sendReady?: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean
}

type Answer = (request: Request, incoming: IncomingMessage) => Response | Promise<Response>

/** Answers HTTP on `host`:`port`. Rejects with one sentence when the port is taken, not allowed or not of this machine. */
export async function listen(answer: Answer, door: Door): Promise<Listening> {
  const { host, port, addressHeader, addressOf = socketAddress, sendReady } = door
  const listener = getRequestListener(
    (request, env) => answer(request, (env as { incoming: IncomingMessage }).incoming),
    { overrideGlobalObjects: false },
  )
  const server = createServer((incoming, outgoing) => {
    if (sendReady?.(incoming, outgoing)) return
    stampAddress(incoming, addressHeader, addressOf(incoming))
    listener(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refusalOf(error, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    async close(patience = 5000) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(cut)
    },
  }
}

/** Rejects as `listen` would, before anything else was done. */
export async function checkPort({ host, port }: Pick<Door, 'host' | 'port'>): Promise<void> {
  const door = await listen(() => new Response(), { host, port, addressHeader: '' })
  await door.close()
}

function socketAddress(incoming: IncomingMessage): string {
  return incoming.socket.remoteAddress ?? ''
}

/** Requests are made from the raw headers, so the address is put there; what the client sent under that name goes. */
function stampAddress(incoming: IncomingMessage, header: string, address: string): void {
  const { rawHeaders } = incoming
  let end = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === header.length && name.toLowerCase() === header) continue
    rawHeaders[end] = name
    rawHeaders[end + 1] = rawHeaders[at + 1] ?? ''
    end += 2
  }
  rawHeaders.length = end
  rawHeaders.push(header, address)
  incoming.headers[header] = address
}

function refusalOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return saidError({
      vi: `Cổng ${port} đang được chương trình khác sử dụng; hãy dừng chương trình đó hoặc đặt PORT khác, ví dụ PORT=${port + 1}.`,
      en: `Port ${port} is in use by another program; stop that program or choose another, for example PORT=${port + 1}.`,
    })
  }
  if (error.code === 'EACCES') {
    return saidError({
      vi: `Không được phép mở cổng ${port}; hãy đặt PORT từ 1024 trở lên.`,
      en: `Opening port ${port} is not allowed; choose a PORT of 1024 or above.`,
    })
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
    return saidError({
      vi: `HOST ${host} không phải địa chỉ của máy này.`,
      en: `HOST ${host} is not an address of this machine.`,
    })
  }
  return error
}
