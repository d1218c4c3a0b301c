import { request } from 'node:http'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import fc from 'fast-check'
import { matchRoutes, type RouteObject } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '#src/routes.ts'
import { isOfWorkspace } from '#src/serving/workspace-path.ts'
import { ensureBuilt, freePort, makeDataDir, type ServerProcess, startServer } from '../server-process.ts'

/** The routes of which everything is for one person. */
const PERSONAL = ['workspace-layout.tsx', 'signed-out-layout.tsx', 'features/identity/pages/sign-out.ts']

let server: ServerProcess

beforeAll(async () => {
  ensureBuilt()
  server = await startServer({ DATA_DIR: makeDataDir(), PORT: String(await freePort()) })
}, 180_000)
afterAll(() => server?.stop())

/** Asks for exactly this path: what asks for URLs tidies them first. */
function ask(path: string): Promise<{ status: number; policy: string; caching: string }> {
  const { hostname, port } = new URL(server.address)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      answer.resume()
      const { headers, statusCode: status = 0 } = answer
      resolve({ status, policy: String(headers['content-security-policy']), caching: headers['cache-control'] ?? '' })
    })
      .on('error', reject)
      .end()
  })
}

test.each([
  ...['/dang-nhap', '/Dang-Nhap', '/DANG-NHAP/', '/dang-nhap//', '/%64ang-nhap', '/dang%2Dnhap', '/Dang-Nhap.data'],
  ...['/tin/../Dang-nhap', '/Dang-Nhap/Quen-Mat-Khau', '/lam-viec', '/LAM-VIEC', '/Lam-Viec/'],
  ...['/lam-viec/_.data', '/LAM-VIEC/tai-khoan', '/%4CAM-VIEC/tai-khoan', '/dang-xuat', '/Dang-Xuat/'],
])('%s is answered as the workspace is: kept by nobody, under a policy of its own', async (path) => {
  const { status, policy, caching } = await ask(path)
  expect([200, 202, 302]).toContain(status)
  expect(policy).toContain("'nonce-")
  expect(caching).toBe('no-store')
})

test.each(['//lam-viec', '/lam-viec%2Ftai-khoan', '/lam-viecx', '/dang-nhap;x', '/vi/lam-viec', '/%E0%A4%A/lam-viec'])(
  '%s is no address of the workspace, and the portal says so',
  async (path) => {
    const { status, policy } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(policy).not.toContain('nonce-')
  },
)

/** The table of routes as the router takes it; a route is called by its file. */
function asRouted(entries: readonly RouteConfigEntry[]): RouteObject[] {
  return entries.map(({ file, path, index, children = [] }) => {
    const own = { id: file, ...(path !== undefined && { path }) }
    return index ? { ...own, index } : { ...own, children: asRouted(children) }
  })
}

/** Every address of the table, with something in the places of what may vary. */
function addressesOf(entries: readonly RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap(({ path, index, children = [] }) => {
    const own = path ? `${above}/${path.replaceAll(/:\w+/g, 'a1')}` : above
    return [...((path && path !== '*') || index ? [own || '/'] : []), ...addressesOf(children, own)]
  })
}

/** An address in another spelling: some letters large or percent-encoded, slashes and what asks for data at its end. */
const spelt = (path: string) =>
  fc
    .tuple(
      fc.array(fc.constantFrom('as it is', 'large', 'encoded'), { minLength: path.length, maxLength: path.length }),
      fc.constantFrom('', '/', '//', '.data', '/_.data'),
    )
    .map(([ways, end]) => {
      const signs = [...path].map((sign, at) => {
        if (sign === '/' || ways[at] === 'as it is') return sign
        return ways[at] === 'large' ? sign.toUpperCase() : `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
      })
      return signs.join('') + end
    })

test('whatever the router draws for one person is of the workspace, and nothing that it draws for everybody', () => {
  const tree = asRouted(routes)
  const paths = ['/lam-viecx', '/dang-nhap-khac', '/x/lam-viec', ...addressesOf(routes)]
  fc.assert(
    fc.property(fc.constantFrom(...paths).chain(spelt), (address) => {
      const page = address.replace(/\/_\.data$/, '/').replace(/\.data$/, '')
      const drawn = matchRoutes(tree, new URL(`http://localhost${page}`).pathname) ?? []
      const isPersonal = drawn.some(({ route }) => PERSONAL.includes(route.id ?? ''))
      const isMissing = drawn.some(({ route }) => route.path === '*')
      if (isPersonal || !isMissing) expect([address, isOfWorkspace(address)]).toEqual([address, isPersonal])
    }),
    { numRuns: 2000 },
  )
})
