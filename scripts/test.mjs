/** `npm test`: installs what is missing, then checks everything there is to check, in order; the first failure ends it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode, root, say, seconds } from './runtime.mjs'
import { ensureBrowser, ensureOffice } from './test-programs.mjs'

const results = mkdtempSync(join(tmpdir(), 'nhip-cau-results-'))
const report = join(results, 'vitest.json')
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

ensureInstalled()
const programs = join(root, 'node_modules', '.bin')
step('LibreOffice, poppler', ensureOffice)
step('Chromium', ensureBrowser)
step('react-router typegen', () => run('react-router', 'typegen'))
step('tsc', () => run('tsc', '--noEmit'))
step('biome', () => run('biome', 'check', '--error-on-warnings'))
step('knip', () => run('knip'))
step('react-router build', ensureBuilt)
const failed = !step('vitest', () =>
  run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
)
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`)
process.exit(failed ? 1 : 0)

/** Only the last step returns after a failure: its report is still to be read. */
function step(name, work) {
  const begun = performance.now()
  process.stdout.write(`── ${name}\n`)
  const passed = work() !== false
  say(`${passed ? '✓' : '✗'} ${name}: ${seconds(begun)} giây`, `${passed ? 'passed' : 'failed'}`)
  if (!passed && name !== 'vitest') process.exit(1)
  return passed
}

/** Under Node 24, whatever Node runs this script: npm's programs name no Node of their own. */
function run(program, ...args) {
  const env = { ...process.env, PATH: `${programs}:${process.env.PATH}` }
  findNode()
  return spawnSync(join(programs, program), args, { cwd: root, stdio: 'inherit', env }).status === 0
}
