import { posix } from 'node:path'
import type { Node } from 'oxc-parser'
import { lineOf, type SourceFile, walk } from './source-files.ts'

const LIMITS = { source: 200, test: 300, function: 40, folder: 20 }
const REFUSED_FOLDERS = ['utils', 'helpers', 'common', 'shared', 'services', 'managers', 'misc']

/** From the ground up; a file may reach its own layer and those before it. `ui` stands beside them, on the kernel alone. */
const LAYERS = ['kernel', 'platform', 'features', 'top', 'start'] as const
type Layer = (typeof LAYERS)[number] | 'ui' | 'content' | 'outside'

function layerOf(path: string): Layer {
  const [, folder] = /^src\/(kernel|platform|features|ui)\//.exec(path) ?? []
  if (folder) return folder as Layer
  if (path.startsWith('src/')) return 'top'
  if (path.startsWith('content/')) return 'content'
  return path === 'start.ts' ? 'start' : 'outside'
}

/** `tasks` of `src/features/tasks/…`. */
function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1]
}

/** Imports that go up, or past a feature's door. Tests and builders of tests may use anything below `src`. */
export function forbiddenReferences(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, references, isTest }) =>
    isTest || isTesting(path) || layerOf(path) === 'outside'
      ? []
      : references.flatMap(({ to }) => {
          const reason = whyForbidden(path, to)
          return reason ? [`${path} → ${to}: ${reason}`] : []
        }),
  )
}

function whyForbidden(from: string, to: string): string | undefined {
  const [mine, theirs] = [layerOf(from), layerOf(to)]
  if (isTesting(to)) return 'only tests use builders of tests'
  if (theirs === 'outside') return 'outside of src'
  if (mine === 'content')
    return theirs === 'content' || theirs === 'kernel' ? undefined : 'content knows the kernel only'
  if (theirs === 'content') return mine === 'top' ? undefined : 'only the demonstration and the start read content'
  if (mine === 'ui') return theirs === 'ui' || theirs === 'kernel' ? undefined : 'ui knows the kernel only'
  if (theirs === 'ui') return mine === 'features' || mine === 'top' ? undefined : `${mine} knows no ui`
  if (LAYERS.indexOf(theirs as never) > LAYERS.indexOf(mine as never)) return `${mine} knows nothing of ${theirs}`
  const feature = featureOf(to)
  if (feature === undefined || feature === featureOf(from)) return undefined
  const inside = to.slice(`src/features/${feature}/`.length)
  return doorsFor(from, mine).some((door) => inside === door || (door.endsWith('/') && inside.startsWith(door)))
    ? undefined
    : `not a door of ${feature} for this file`
}

/** docs/decisions/0009: which doors of a feature are open to whom. */
function doorsFor(from: string, layer: Layer): string[] {
  if (layer !== 'features') return ['index.ts', 'messages.ts', 'parts.ts', 'api.ts', 'jobs.ts', 'pages/']
  const shown = /^src\/features\/[^/]+\/(pages|parts)\//.test(from)
  return shown ? ['index.ts', 'messages.ts', 'parts.ts'] : ['index.ts', 'messages.ts']
}

/** Builders and servers that only tests use. */
export function isTesting(path: string): boolean {
  return /(^|\/)testing(\.tsx?$|\/)/.test(path)
}

/** Chains of imports that come back to where they began, between files. */
export function fileCycles(files: readonly SourceFile[]): string[] {
  return cycles(new Map(files.map(({ path, references }) => [path, references.map(({ to }) => to)])))
}

/** The same between features, taken whole: `messages.ts` holds words only and counts for nothing. */
export function featureCycles(files: readonly SourceFile[]): string[] {
  const edges = new Map<string, string[]>()
  for (const { path, references, isTest } of files) {
    const from = featureOf(path)
    if (from === undefined || isTest || isTesting(path)) continue
    const reached = references.flatMap(({ to }) => {
      const feature = to.endsWith('/messages.ts') ? undefined : featureOf(to)
      return feature === undefined || feature === from ? [] : [feature]
    })
    edges.set(from, [...new Set([...(edges.get(from) ?? []), ...reached])])
  }
  return cycles(edges)
}

function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node)
    if (at >= 0) found.push([...trail.slice(at), node].join(' → '))
    if (at >= 0 || done.has(node)) return
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node])
    done.add(node)
  }
  for (const node of edges.keys()) visit(node, [])
  return found
}

export function tooLongFiles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, lineCount, isTest }) => {
    const limit = isTest ? LIMITS.test : LIMITS.source
    return lineCount > limit ? [`${path}: ${lineCount} lines, at most ${limit}`] : []
  })
}

export function tooLongFunctions(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text, program, isTest }) => {
    const found: string[] = []
    walk(program, (node) => {
      // The callback of a `describe` is a chapter, not a function.
      if (isTest || !/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return
      const { start, end } = node as Node & { start: number; end: number }
      const lines = lineOf(text, end) - lineOf(text, start) + 1
      if (lines > LIMITS.function)
        found.push(`${path}:${lineOf(text, start)}: ${lines} lines, at most ${LIMITS.function}`)
    })
    return found
  })
}

/** `paths`: files of every kind. */
export function overfullFolders(paths: readonly string[]): string[] {
  const counted = paths.filter((path) => !/\.test\.tsx?$/.test(path))
  const byFolder = Map.groupBy(counted, (path) => posix.dirname(path))
  return [...byFolder].flatMap(([folder, inside]) =>
    inside.length > LIMITS.folder ? [`${folder}: ${inside.length} files, at most ${LIMITS.folder}`] : [],
  )
}

export function refusedFolders(paths: readonly string[]): string[] {
  const folders = new Set(paths.map((path) => posix.dirname(path)))
  return [...folders].filter((folder) => folder.split('/').some((name) => REFUSED_FOLDERS.includes(name)))
}

/** Where a member such as `process.env` or `console.log` is used. */
export function usesOf(files: readonly SourceFile[], object: string, property?: string): string[] {
  return files.flatMap(({ path, text, program }) => {
    const found: string[] = []
    walk(program, (node) => {
      if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.object.name !== object) return
      const name = 'name' in node.property ? node.property.name : undefined
      if (property === undefined || name === property) found.push(`${path}:${lineOf(text, node.start)}`)
    })
    return found
  })
}

export function inlineStyles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text, program }) => {
    const found: string[] = []
    walk(program, (node) => {
      if (node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && node.name.name === 'style') {
        found.push(`${path}:${lineOf(text, node.start)}`)
      }
    })
    return found
  })
}
