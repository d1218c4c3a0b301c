import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

/** One line of progress. On standard error, so that what a command prints stays its own. */
export function say(vi, en) {
  process.stderr.write(`${vi} (${en})\n`)
}

/** Ends with one sentence about what the person at the terminal can put right. */
export function giveUp(vi, en, code = 1) {
  process.stderr.write(`${vi}\n${en}\n`)
  process.exit(code)
}

/** Node 24 as the packages bring it; on a platform they do not cover, the running Node when it is new enough. */
export function findNode() {
  const bundled = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(bundled)) return bundled
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  return giveUp(
    `Nhịp Cầu cần Node 24; bản kèm theo không có cho ${process.platform}-${process.arch}: hãy cài Node 24 rồi chạy lại.`,
    `Nhịp Cầu needs Node 24; none is bundled for ${process.platform}-${process.arch}: install Node 24 and run again.`,
  )
}

/** Runs a program to its end, quietly unless it fails; what it wrote then goes to standard error. True: it succeeded. */
export function runQuietly(program, args, env = process.env) {
  const ended = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (ended.status === 0) return true
  process.stderr.write(`${ended.stdout ?? ''}${ended.stderr ?? ''}${ended.error?.message ?? ''}\n`)
  return false
}

/** Seconds since `begun` (of `performance.now()`), as `12.3`. */
export function seconds(begun) {
  return ((performance.now() - begun) / 1000).toFixed(1)
}
