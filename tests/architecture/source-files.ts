import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { type Node, parseSync } from 'oxc-parser'

export const root = join(import.meta.dirname, '../..')

/** A reference from one file to another of this repository. */
export interface Reference {
  readonly to: string
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
  readonly lineCount: number
  readonly isTest: boolean
  readonly references: readonly Reference[]
  readonly program: Node
}

/** Every TypeScript file that people write: not what tools generate. */
export function readSourceFiles(): SourceFile[] {
  const folders = ['src', 'content', 'scripts', 'tests', 'bench']
  const inFolders = folders.flatMap((folder) => listFiles(folder))
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.ts'))
  return [...inFolders, ...atRoot]
    .filter((path) => /\.tsx?$/.test(path) && path !== 'src/platform/database-types.ts')
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')))
}

export function parse(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: moduleRequest.value, typeOnly: isType }] : [],
    ),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    to: text.slice(start + 1, end - 1),
    typeOnly: false,
  }))
  return {
    path,
    text,
    lineCount: text.trimEnd().split('\n').length,
    isTest: /\.test\.tsx?$/.test(path),
    references: [...statics, ...exported, ...dynamic].flatMap(({ to, typeOnly }) => {
      const file = resolve(path, to)
      return file === undefined ? [] : [{ to: file, typeOnly }]
    }),
    program: program as unknown as Node,
  }
}

/** Calls back for every node of the tree. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit)
    return
  }
  if (node === null || typeof node !== 'object') return
  if ('type' in node && typeof node.type === 'string') visit(node as Node)
  for (const child of Object.values(node)) walk(child, visit)
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Files below a folder, from the root, with `/`. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** The file an import names; undefined for packages, and for the types that React Router generates. */
function resolve(from: string, specifier: string): string | undefined {
  const alias = /^#(kernel|platform|features|ui)\/(.*)$/.exec(specifier)
  if (alias) return `src/${alias[1]}/${alias[2]}`
  if (specifier.startsWith('#src/')) return `src/${specifier.slice('#src/'.length)}`
  if (!specifier.startsWith('.') || specifier.includes('/+types/')) return undefined
  return posix.normalize(posix.join(dirname(from), specifier))
}
