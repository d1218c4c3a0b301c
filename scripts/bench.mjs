/** `npm run bench -- NAME…`: the measurements of bench/, under Node 24, against what is built. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode, root } from './runtime.mjs'

ensureInstalled()
ensureBuilt()
const bench = spawn(
  findNode(),
  ['--disable-warning=ExperimentalWarning', join(root, 'bench', 'main.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
)
// From a terminal the signal reaches both; this process only waits for the other to clean up.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {})
process.on('SIGTERM', () => bench.kill('SIGTERM'))
bench.on('exit', (code) => process.exit(code ?? 1))
