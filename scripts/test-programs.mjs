import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findNode, giveUp, root, runQuietly, say } from './runtime.mjs'

/** LibreOffice and poppler: the tests of official documents open every document and measure its pages. */
export function ensureOffice() {
  if (runs('soffice', '--version') && runs('pdftotext', '-v')) return
  installPackages('libreoffice-writer-nogui', 'poppler-utils')
}

/** A browser: the one the packages bring, an installed one, or Debian's. */
export function ensureBrowser() {
  if (browserStarts()) return
  installPackages('chromium')
  if (!browserStarts()) {
    giveUp('Không mở được trình duyệt nào để thử.', 'No browser could be opened for the tests.')
  }
}

function browserStarts() {
  const script = "const { launchBrowser } = await import('./tests/browser.ts'); await (await launchBrowser()).close()"
  const ended = spawnSync(findNode(), ['--input-type=module', '-e', script], { cwd: root, stdio: 'ignore' })
  return ended.status === 0
}

function installPackages(...names) {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (process.getuid?.() !== 0 || !runs('apt-get', '--version')) {
    giveUp(
      `Các phép thử cần thêm chương trình; hãy chạy với quyền quản trị: ${command}`,
      `The tests need more programs; run as an administrator: ${command}`,
    )
  }
  say(`Đang cài ${names.join(', ')}…`, `installing ${names.join(', ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!runQuietly('sh', ['-c', command], env)) {
    giveUp(`Không cài được ${names.join(', ')}.`, `${names.join(', ')} could not be installed.`)
  }
}

function runs(program, ...args) {
  return spawnSync(program, args, { cwd: join(root), stdio: 'ignore' }).error === undefined
}
