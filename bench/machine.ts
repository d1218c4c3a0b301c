import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { findBinaries } from '#platform/postgres/binaries.ts'
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

/** The program that measurements run on, found and made ready as a start finds it. */
function postgresVersion(): string {
  const { postgres } = findBinaries(root, undefined, join(tmpdir(), 'nhip-cau-bench-binaries'))
  return execFileSync(postgres, ['--version'], { encoding: 'utf8' }).trim()
}
