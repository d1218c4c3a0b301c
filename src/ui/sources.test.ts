import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const root = import.meta.dirname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '')

const modules = files.filter((file) => file.endsWith('.module.css'))
const sources = files.filter((file) => file.endsWith('.tsx') && !/\.test\.tsx$|^samples\.tsx$/.test(file))

/** Names of the classes a style sheet defines. */
function defined(css: string): ReadonlySet<string> {
  const selectors = withoutComments(css).replaceAll(/\{[^{}]*\}/g, '{}')
  return new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((m) => m[1] ?? ''))
}

/** The sources that import a module, each with the name it gives it. */
function importers(module: string): readonly { readonly local: string; readonly text: string }[] {
  return sources.flatMap((source) => {
    const text = read(source)
    return [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)]
      .filter(([, , from]) => path.join(path.dirname(source), from ?? '') === module)
      .map(([, local = '']) => ({ local, text }))
  })
}

/** Names of the classes components take from a module by name. */
function taken(module: string): readonly string[] {
  return importers(module).flatMap(({ local, text }) =>
    [...text.matchAll(new RegExp(`(?<![\\w/])${local}\\.(\\w+)`, 'g'))].map((m) => m[1] ?? ''),
  )
}

/** Names a component could build with `styles[name]`: the words its properties and the states are written in. */
function buildable(module: string): readonly string[] {
  return importers(module)
    .filter(({ local, text }) => text.includes(`${local}[`))
    .flatMap(({ text }) => [...`${text}${read('states.ts')}`.matchAll(/'(\w+)'/g)].map((m) => m[1] ?? ''))
}

describe.each(modules)('the module %s', (module) => {
  const known = defined(read(module))
  const borrowed = modules.flatMap((other) =>
    [...read(other).matchAll(/composes: (\w+) from "([^"]+)"/g)]
      .filter((m) => path.join(path.dirname(other), m[2] ?? '') === module)
      .map((m) => m[1]),
  )

  test('defines every class its components take from it', () => {
    expect(taken(module).filter((name) => !known.has(name))).toEqual([])
  })

  test('defines no class that nothing takes', () => {
    const used = new Set([...taken(module), ...buildable(module), ...borrowed])
    expect([...known].filter((name) => !used.has(name))).toEqual([])
  })

  test('breaks at the widths of the look and at no other', () => {
    const widths = [...read(module).matchAll(/@container \((.+?)\)/g)].map((m) => m[1])
    expect(
      widths.filter((w) => !['min-width: 64rem', 'max-width: 44rem', 'max-width: 18rem'].includes(w ?? '')),
    ).toEqual([])
  })
})

describe.each(files.filter((file) => file.endsWith('.css')))('the style sheet %s', (file) => {
  test('loads nothing from anywhere', () => {
    expect(read(file)).not.toMatch(/url\(|@import|@font-face/)
  })

  test('sizes text in rem or em, never in pixels, and casts no shadow and no gradient', () => {
    const css = withoutComments(read(file))
    expect(css).not.toMatch(/font(-size)?:[^;]*\dpx/)
    expect(css).not.toMatch(/text-transform|letter-spacing|font-style: italic/)
    // The one shade there is says at which edge a table goes on.
    if (file !== 'table/scroll-region.module.css') expect(css).not.toContain('gradient(')
  })
})

describe('the style sheets of the portal', () => {
  const portal = files
    .filter((file) => file.startsWith('portal/styles/'))
    .map(read)
    .join('')
  const written = sources
    .filter((file) => file.startsWith('portal'))
    .flatMap((file) => [...read(file).matchAll(/className=(?:"([^"]+)"|\{[^}]*?\})/g)])
    .flatMap((m) => [...m[0].matchAll(/["']([^"']+)["']/g)].flatMap((quoted) => (quoted[1] ?? '').split(' ')))

  test('define every class the portal writes', () => {
    const known = defined(portal)
    expect(written.filter((name) => name !== '' && !known.has(name))).toEqual([])
  })

  test('stay below 4.2 KB as nearly every browser gets them, the page having 14 KB in all', () => {
    const small = withoutComments(read('tokens.css') + portal).replaceAll(/\s+/g, ' ')
    expect(brotliCompressSync(small).length).toBeLessThan(4.2 * 1024)
  })

  test('need no module: a portal page loads no workspace styles', () => {
    const portalSources = sources.filter((file) => file.startsWith('portal'))
    expect(portalSources.filter((file) => /\.module\.css|\/text\/|\/control\//.test(read(file)))).toEqual([])
  })
})

describe.each(sources)('the component file %s', (file) => {
  const code = withoutComments(read(file))

  test('has every one of its components rendered by a test, or by another that is', () => {
    const rendered = files
      .filter((other) => other.endsWith('.tsx'))
      .map(read)
      .join('')
    const components = [...code.matchAll(/export function ([A-Z]\w*)/g)].map((m) => m[1] ?? '')
    expect(components.filter((name) => !new RegExp(`<${name}\\b`).test(rendered))).toEqual([])
  })

  test('holds no words of its own', () => {
    expect(code.normalize('NFC')).not.toMatch(/[À-ỹ]/)
  })

  test('writes no inline style and takes none', () => {
    expect(code).not.toMatch(/\bstyle=|dangerouslySetInnerHTML/)
  })
})
