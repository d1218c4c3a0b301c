/** `npm start` and `npm run serve`: installs and builds what is missing, then runs start.ts under Node 24. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { whenNpmEnds } from './npm-watch.mjs'
import { findNode, giveUp, root } from './runtime.mjs'

ensureInstalled()
ensureBuilt()

// The channel closes when this process dies, however it dies; the server then stops.
const server = spawn(
  findNode(),
  ['--disable-warning=ExperimentalWarning', join(root, 'start.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } },
)
let told = false
const stop = (signal) => {
  told = true
  server.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
whenNpmEnds(() => stop('SIGTERM'))
// A server that ends by itself has said why; one that is killed cannot.
server.on('exit', (code, signal) => {
  if (code !== null || told) process.exit(code ?? 1)
  giveUp(
    `Máy chủ bị dừng đột ngột (${signal}): có người dừng nó, hoặc máy hết bộ nhớ. Dữ liệu đã lưu vẫn nguyên; hãy chạy lại lệnh này.`,
    `The server was ended from outside (${signal}): somebody did, or memory ran out. What was saved is safe; run this again.`,
  )
})
