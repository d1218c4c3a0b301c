/**
 * A process of its own: the least `node:http` does. Takes the address of a page, fetches it once as a browser does, and
 * answers every request with those bytes and headers. Prints its port.
 */
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const page = process.argv[2] ?? ''
const answer = await new Promise<IncomingMessage>((resolve, reject) => {
  get(page, { headers: { Accept: 'text/html', 'Accept-Encoding': 'br, gzip' } }, resolve).once('error', reject)
})
const body = Buffer.concat(await answer.toArray())
const OF_THE_CONNECTION = ['transfer-encoding', 'connection', 'keep-alive', 'date', 'content-length']
const kept = Object.entries(answer.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
const headers = { ...Object.fromEntries(kept), 'content-length': String(body.length) }
const server = createServer((_, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(String((server.address() as AddressInfo).port)))
