import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt, root } from './server-process.ts'

interface BuiltRoute {
  readonly id: string
  readonly parentId?: string
  readonly css: readonly string[]
}

const FRAME = 'portal-layout'

beforeAll(ensureBuilt, 120_000)

test('a page of the portal loads the one stylesheet of its frame, and none of the workspace', () => {
  const portal = builtRoutes().filter(({ id, parentId }) => id === FRAME || parentId === FRAME)
  expect(portal.map(({ id }) => id)).toContain('features/portal/pages/article')
  const sheets = portal.map(({ id, css }) => [id, css.length])
  expect(sheets.filter(([id, count]) => count !== (id === FRAME ? 1 : 0))).toEqual([])
})

/** What the build says of every page. */
function builtRoutes(): BuiltRoute[] {
  const folder = join(root, 'build', 'client', 'assets')
  const name = readdirSync(folder).find((file) => /^manifest-.*\.js$/.test(file)) ?? ''
  const text = readFileSync(join(folder, name), 'utf8')
  const manifest = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
    routes: Record<string, BuiltRoute>
  }
  return Object.values(manifest.routes)
}
