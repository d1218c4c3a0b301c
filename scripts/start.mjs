/** `npm start` and `npm run serve`: installs and builds what is missing, then runs start.ts under Node 24. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { whenNpmEnds } from './npm-watch.mjs'
import { findNode, root } from './runtime.mjs'

ensureInstalled()
ensureBuilt()

// The channel closes when this process dies, however it dies; the server then stops.
const server = spawn(
  findNode(),
  ['--disable-warning=ExperimentalWarning', join(root, 'start.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
whenNpmEnds(() => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 1))
