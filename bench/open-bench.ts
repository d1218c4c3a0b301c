import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeDataDir } from '../tests/server-process.ts'
import { duration } from './figures.ts'
import type { Bench } from './measurement.ts'
import { npmStart } from './npm-start.ts'

/** The place measurements work in, and what ends everything they left open. */
export function openBench(): Bench & { close(): Promise<void> } {
  const closers: (() => unknown)[] = []
  let demonstration: Promise<string> | undefined
  const bench: Bench = {
    say: (text) => console.log(text),
    demonstration() {
      demonstration ??= makeDemonstration(bench)
      return demonstration
    },
    newDataDir() {
      const dataDir = makeDataDir()
      closers.push(() => rmSync(dirname(dataDir), { recursive: true, force: true }))
      return dataDir
    },
    atEnd: (close) => closers.push(close),
  }
  return { ...bench, close: () => closeAll(closers) }
}

async function makeDemonstration(bench: Bench): Promise<string> {
  const dataDir = bench.newDataDir()
  const { saidAt, prepared, stop } = await npmStart(dataDir, bench)
  await stop()
  bench.say(`  (first start, making the demonstration: ${duration(saidAt)}${prepared ? ', building included' : ''})`)
  return dataDir
}

async function closeAll(closers: (() => unknown)[]): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close()
    } catch (error) {
      console.error(error)
    }
  }
}
