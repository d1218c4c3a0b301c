import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type Listening, listen } from './listen.ts'

const open: Listening[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close(0)
})

async function begin(answer: (request: Request) => Response | Promise<Response>, port = 0) {
  const server = await listen(answer, { host: '127.0.0.1', port, addressHeader: 'x-client-address' })
  open.push(server)
  return server
}

test('a port that is taken is named in one sentence of both languages', async () => {
  const { port } = await begin(() => new Response())
  const second = begin(() => new Response(), port)
  await expect(second).rejects.toMatchObject({
    vi: expect.stringContaining(`Cổng ${port} đang được`),
    en: expect.stringContaining(`Port ${port} is in use`),
  })
})

test('a host that is no address of this machine is refused in one sentence', async () => {
  const asked = listen(() => new Response(), { host: '203.0.113.7', port: 0, addressHeader: 'x-client-address' })
  await expect(asked).rejects.toMatchObject({ en: expect.stringContaining('203.0.113.7') })
})

test('the client’s address is that of its socket, whatever the client claims', async () => {
  const { port } = await begin((asked) => new Response(asked.headers.get('x-client-address')))
  const claims = ['X-Client-Address', '198.51.100.9', 'x-client-address', '198.51.100.8']
  const said = await new Promise<string>((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', headers: claims.concat('Host', 'x') }, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += chunk
      resolve(text)
    })
    asking.on('error', reject)
    asking.end()
  })
  expect(said).toBe('127.0.0.1')
})

test('closing lets a request at hand finish and cuts off one that takes too long', async () => {
  let finish: () => void = () => {}
  const slow = new Promise<void>((resolve) => {
    finish = resolve
  })
  const server = await begin(async (asked) => {
    if (asked.url.endsWith('/slow')) await slow
    else await new Promise(() => {})
    return new Response('done')
  })
  const address = `http://127.0.0.1:${server.port}`
  const finishing = fetch(`${address}/slow`).then((answer) => answer.text())
  const hanging = fetch(`${address}/never`).then(
    () => 'answered',
    () => 'cut off',
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  const begun = performance.now()
  const closed = server.close(500)
  finish()
  expect(await finishing).toBe('done')
  await closed
  expect(await hanging).toBe('cut off')
  expect(performance.now() - begun).toBeLessThan(2000)
})
