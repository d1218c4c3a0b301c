import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeTestDirectory, removeTestDirectory } from '../testing.ts'
import { lockDirectory } from './directory-lock.ts'

const door = JSON.stringify(new URL('./directory-lock.ts', import.meta.url).href)
const CONTENDER = `
const { lockDirectory } = await import(${door})
try {
  lockDirectory(process.argv[1])
  console.log('mine')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(error.code, /PID \\d+/.exec(error.vi)[0])
}`

let directory: string

beforeEach(() => {
  directory = makeTestDirectory()
})

afterEach(() => removeTestDirectory(directory))

function contend() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CONTENDER, directory], { stdio: 'pipe' })
  const word = once(child.stdout, 'data').then(([chunk]) => String(chunk).trim())
  return { child, word }
}

it('refuses the directory of another process, naming it, until that is killed with -9', async () => {
  const { child, word } = contend()
  expect(await word).toBe('mine')
  expect(() => lockDirectory(directory)).toThrow(`PID ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockDirectory(directory).release()
})

it('refuses a second lock within one process, and that costs the first nothing', async () => {
  const lock = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(`PID ${process.pid}`)
  expect(await contend().word).toBe(`in-use PID ${process.pid}`)
  lock.release()
})

it('lets exactly one of many through that come at once', async () => {
  const all = Array.from({ length: 6 }, contend)
  const words = await Promise.all(all.map(({ word }) => word))
  expect(words.filter((word) => word === 'mine')).toHaveLength(1)
  expect(words.filter((word) => word.startsWith('in-use PID'))).toHaveLength(5)
  for (const { child } of all) child.kill('SIGKILL')
})

it('refuses a directory that has gone', () => {
  rmSync(directory, { recursive: true })
  expect(() => lockDirectory(join(directory, 'gone'))).toThrow(/not writable/)
})
