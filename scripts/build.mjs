import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, giveUp, root, runQuietly, say, seconds } from './runtime.mjs'

const SOURCES = [
  'src',
  'public',
  'content',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
]
const STAMP = join(root, 'build', '.source-hash')
// Not below build/, which is emptied.
const CLAIM = join(root, 'node_modules', '.nhip-cau-builds')
const RESULT = join(root, 'build', 'server', 'index.js')

/** Builds pages and server when their sources changed since the last build; of several programs one builds, the others wait. */
export function ensureBuilt() {
  if (isBuilt()) return
  while (!claim()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  try {
    buildChanged()
  } finally {
    rmSync(CLAIM, { force: true })
  }
}

/** Whether nothing has been touched since the last build, told without reading the sources. */
function isBuilt() {
  return readStamp().glance === glanceAt(listSources())
}

function glanceAt(files) {
  return fingerprint(files, ({ size, mtimeMs }) => `${size} ${mtimeMs}`)
}

/** Leaves the number of this process where others look; false while another one that still runs has left its own. */
function claim() {
  // Linked, so that nobody ever reads a claim without its number.
  const mine = `${CLAIM}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, CLAIM)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!runs(readClaim())) rmSync(CLAIM, { force: true })
    return false
  } finally {
    rmSync(mine)
  }
}

function readClaim() {
  try {
    return Number(readFileSync(CLAIM, 'utf8'))
  } catch {
    return 0
  }
}

function runs(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function buildChanged() {
  const files = listSources()
  const { glance, hash } = readStamp()
  const now = glanceAt(files)
  if (glance === now) return
  // A fresh clone or a touched file has new times but perhaps the same text.
  const text = fingerprint(files, (_, path) => readFileSync(path))
  if (hash !== text) build()
  writeFileSync(STAMP, JSON.stringify({ glance: now, hash: text }))
}

function build() {
  say('Đang dựng các trang…', 'building the pages…')
  const begun = performance.now()
  rmSync(STAMP, { force: true })
  mkdirSync(join(root, 'build'), { recursive: true })
  const program = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs')
  if (!runQuietly(findNode(), [program, 'build'], { ...process.env, NODE_ENV: 'production' })) {
    giveUp('Không dựng được các trang; lỗi ở ngay trên.', 'The pages could not be built; the error is above.')
  }
  say(`Đã dựng xong sau ${seconds(begun)} giây.`, `built in ${seconds(begun)} s`)
}

function readStamp() {
  if (!existsSync(STAMP) || !existsSync(RESULT)) return {}
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'))
  } catch {
    return {}
  }
}

function fingerprint(files, describe) {
  const digest = createHash('sha256')
  for (const { path, stat } of files) digest.update(`\0${path}\0`).update(describe(stat, path))
  return digest.digest('hex')
}

/** What a build depends on, in a fixed order; tests are no part of it. */
function listSources() {
  const files = []
  const visit = (path) => {
    const stat = statSync(path)
    if (!stat.isDirectory()) files.push({ path, stat })
    else for (const name of readdirSync(path).sort()) visit(join(path, name))
  }
  for (const name of SOURCES) visit(join(root, name))
  return files.filter(({ path }) => !/\.test\.tsx?$/.test(path))
}
