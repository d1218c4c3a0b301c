import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calmWhileStopping, openLog } from './log.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'nhip-cau-log-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('an error is logged with its code and its stack, without the connection that hangs on it, and at once', () => {
  const file = join(directory, 'log')
  const client = { connectionParameters: { password: 'bí mật' } }
  openLog(file).error('jobs.failed', Object.assign(new Error('terminating connection'), { code: '57P01', client }))
  const [line] = linesOf(file)
  expect(line).toMatchObject({
    level: 50,
    event: 'jobs.failed',
    err: { message: 'terminating connection', code: '57P01' },
  })
  expect(line.err.stack).toContain('log.test.ts')
  expect(JSON.stringify(line)).not.toContain('bí mật')
})

test('what breaks while the program is being stopped is told, and is no error', () => {
  const file = join(directory, 'log')
  const shutdown = { isStopping: false }
  const log = calmWhileStopping(openLog(file), shutdown)
  log.error('jobs.failed', new Error('before'))
  shutdown.isStopping = true
  log.error('jobs.failed', new Error('after'))
  expect(linesOf(file).map(({ level, event, reason }) => [level, event, reason])).toEqual([
    [50, 'jobs.failed', undefined],
    [30, 'cut-off-by-stopping', 'Error: after'],
  ])
})
