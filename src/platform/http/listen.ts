import { createServer, type IncomingMessage } from 'node:http'
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
}

type Answer = (request: Request) => Response | Promise<Response>

/** Answers HTTP on `host`:`port`. Rejects with one sentence when the port is taken, not allowed or not of this machine. */
export async function listen(answer: Answer, { host, port, addressHeader }: Door): Promise<Listening> {
  const listener = getRequestListener((request) => answer(request), { overrideGlobalObjects: false })
  const server = createServer((incoming, outgoing) => {
    stampAddress(incoming, addressHeader)
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

/** Requests are made from the raw headers, so the address is put there. */
function stampAddress(incoming: IncomingMessage, header: string): void {
  const kept = incoming.rawHeaders.flatMap((name, at, all) =>
    at % 2 === 0 && name.toLowerCase() !== header ? [name, all[at + 1] ?? ''] : [],
  )
  kept.push(header, incoming.socket.remoteAddress ?? '')
  incoming.rawHeaders.splice(0, incoming.rawHeaders.length, ...kept)
  incoming.headers[header] = incoming.socket.remoteAddress ?? ''
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
