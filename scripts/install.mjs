import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root, say, seconds } from './runtime.mjs'

const LOCK = join(root, 'package-lock.json')
const STAMP = join(root, 'node_modules', '.nhip-cau-lock')

/** Installs the packages of package-lock.json when they are missing or another version of it was installed. */
export function ensureInstalled() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  if (!holdsWhatIsLocked()) install()
  writeFileSync(STAMP, hash)
}

function install() {
  say('Đang cài các gói, lần đầu mất khoảng một phút…', 'installing packages, about a minute the first time…')
  const begun = performance.now()
  // Gone first: a cut-off install must not pass for a whole one.
  rmSync(STAMP, { force: true })
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true })
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--include=dev']
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const ended = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (ended.status !== 0) {
    giveUp(
      'Không cài được các gói: hãy kiểm tra mạng và chỗ trống trên ổ đĩa, rồi chạy lại.',
      'The packages could not be installed: check the network and the free disk space, then run again.',
    )
  }
  say(`Đã cài xong các gói sau ${seconds(begun)} giây.`, `packages installed in ${seconds(begun)} s`)
}

/** npm notes at the end of an install what it put there: true when that is what the lock asks for, as after `npm ci` by hand. */
function holdsWhatIsLocked() {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages ?? {}
  const locked = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages)
  return locked.every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}
