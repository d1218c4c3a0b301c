import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Messages } from '#platform/i18n/messages.ts'
import * as rules from './rules.ts'
import { listFiles, parse, readSourceFiles, root } from './source-files.ts'

const files = readSourceFiles()
const product = files.filter(({ path, isTest }) => !isTest && !rules.isTesting(path))
const paths = ['src', 'content', 'scripts', 'tests', 'bench', 'migrations'].flatMap((folder) => listFiles(folder))
const features = readdirSync(join(root, 'src/features'))

describe('the rules see what they forbid', () => {
  const refused = (path: string, text: string) => rules.forbiddenReferences([parse(path, text)])

  test('an import that goes up a layer, or past a door, or into builders of tests', () => {
    expect(refused('src/kernel/a.ts', "import '#platform/b.ts'")).toHaveLength(1)
    expect(refused('src/platform/a.ts', "export * from '../features/x/index.ts'")).toHaveLength(1)
    expect(refused('src/platform/a.ts', "const x = await import('#features/x/index.ts')")).toHaveLength(1)
    expect(refused('src/features/x/a.ts', "import type { B } from '../y/rules.ts'")).toHaveLength(1)
    expect(refused('src/features/x/a.ts', "import '#features/y/testing.ts'")).toHaveLength(1)
    expect(refused('src/ui/a.tsx', "import '#platform/b.ts'")).toHaveLength(1)
    expect(refused('src/features/x/a.ts', "import '#src/app.ts'")).toHaveLength(1)
    expect(refused('src/features/x/a.ts', "import '#features/y/index.ts'; import '../y/messages.ts'")).toEqual([])
    expect(refused('src/features/x/commands/a.ts', "import '#features/y/parts.ts'")).toHaveLength(1)
    expect(refused('src/features/x/pages/a.tsx', "import '#features/y/parts.ts'")).toEqual([])
  })

  test('a cycle between files and between features', () => {
    const a = parse('src/features/x/index.ts', "import '#features/y/index.ts'")
    const b = parse('src/features/y/index.ts', "export type { A } from '../x/index.ts'")
    expect(rules.fileCycles([a, b])).toHaveLength(1)
    expect(rules.featureCycles([a, b])).toEqual(['x → y → x'])
  })

  test('a file and a function that are too long, a folder that is too full or badly named', () => {
    const long = parse('src/a.ts', `function f() {\n${'g()\n'.repeat(200)}}`)
    expect([rules.tooLongFiles([long]), rules.tooLongFunctions([long])].map((found) => found.length)).toEqual([1, 1])
    expect(rules.overfullFolders(Array.from({ length: 21 }, (_, n) => `src/a/${n}.ts`))).toHaveLength(1)
    expect(rules.refusedFolders(['src/utils/a.ts'])).toEqual(['src/utils'])
  })

  test('the environment, the console and a style written on an element', () => {
    const file = parse('src/a.tsx', 'console.log(process.env.X); const b = <p style={{ top: 1 }} />')
    const found = [rules.usesOf([file], 'process', 'env'), rules.usesOf([file], 'console'), rules.inlineStyles([file])]
    expect(found).toEqual([['src/a.tsx:1'], ['src/a.tsx:1'], ['src/a.tsx:1']])
  })
})

describe('the repository', () => {
  test('imports go down only, and into a feature through its door', () => {
    none(rules.forbiddenReferences(files))
  })
  test('no files import one another in a circle', () => {
    none(rules.fileCycles(product))
  })
  test('no features need one another in a circle', () => {
    none(rules.featureCycles(files))
  })
  test('files have at most 200 lines, tests 300', () => {
    none(rules.tooLongFiles(files))
  })
  test('functions have at most 40 lines', () => {
    none(rules.tooLongFunctions(files))
  })
  test('folders hold at most 20 files, tests not counted, and are named after what is in them', () => {
    none(rules.overfullFolders(paths.filter((path) => !path.startsWith('migrations/'))))
    none(rules.refusedFolders(paths))
  })
  test('the environment is read in one place', () => {
    const elsewhere = /^(src\/platform\/config\.ts|scripts\/|tests\/|bench\/)/
    none(
      rules.usesOf(
        product.filter(({ path }) => !elsewhere.test(path)),
        'process',
        'env',
      ),
    )
  })
  test('only the start and the terminal speak on the console', () => {
    const speaking = /^(start\.ts|src\/start-words\.ts|src\/cli\/|scripts\/|tests\/|bench\/)/
    none(
      rules.usesOf(
        product.filter(({ path }) => !speaking.test(path)),
        'console',
      ),
    )
  })
  test('no element carries a style of its own', () => {
    none(rules.inlineStyles(product))
  })
})

describe.each(features)('the feature %s', (feature) => {
  const folder = join(root, 'src/features', feature)

  test('explains itself in at most 60 lines', () => {
    const readme = join(folder, 'README.md')
    expect(existsSync(readme), `${readme} is missing`).toBe(true)
    expect(readFileSync(readme, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  })

  test('says every sentence in both languages', async () => {
    const names = readdirSync(folder).filter((name) => /(^|-)messages\.ts$/.test(name))
    // What has neither commands nor pages is machinery for other features and tells nobody anything.
    const speaks = ['commands', 'pages', 'parts'].some((name) => existsSync(join(folder, name)))
    if (speaks) expect(names, 'messages.ts is missing').toContain('messages.ts')
    for (const name of names) {
      const module: Record<string, unknown> = await import(join(folder, name))
      const sentences = Object.values(module).flatMap((messages) => Object.entries(messages as Messages))
      expect(sentences.length, `${name} says nothing`).toBeGreaterThan(0)
      none(sentences.filter(([, { vi, en }]) => !vi?.trim() || !en?.trim()).map(([key]) => `${name}: ${key}`))
    }
  })

  test('gives each key to one sentence: of two files with the same key, the later one would win everywhere', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /messages\.ts$/.test(name),
    )
    const keys = names.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/^ +'([a-z-]+\.[^']+)': /gm)].map(([, key]) => key ?? ''),
    )
    none(keys.filter((key, at) => keys.indexOf(key) < at))
  })
})

function none(offenders: readonly string[]): void {
  expect(offenders, `\n  ${offenders.join('\n  ')}\n`).toEqual([])
}
