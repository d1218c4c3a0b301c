/** The limit: node:http sending one buffer with the same headers, and nothing else. Told what by its parent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

process.once('message', ({ head, body }: { head: string[]; body: string }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, outgoing) => {
    outgoing.writeHead(200, head)
    outgoing.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
process.once('disconnect', () => process.exit(0))
