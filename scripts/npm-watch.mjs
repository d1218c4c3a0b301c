import { readFileSync } from 'node:fs'

const POLL = 300

/**
 * Calls `gone` once when the npm that runs this script has ended. npm started us through a shell and neither passes on every way of
 * ending (a SIGTERM stops both and would leave us behind), so we look. Without npm nothing is watched.
 */
export function whenNpmEnds(gone) {
  if (process.env.npm_lifecycle_event === undefined) return
  const first = ancestry()
  const timer = setInterval(() => {
    if (ancestry() === first) return
    clearInterval(timer)
    gone()
  }, POLL)
  timer.unref()
}

/** Who started us, up to npm: never further, since whoever started npm may well leave. */
function ancestry() {
  const parent = process.ppid
  try {
    const [, name, rest] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'latin1')) ?? []
    return /^(sh|dash|bash|ash|busybox)$/.test(name) ? `${parent} ${rest}` : `${parent}`
  } catch {
    return `${process.ppid}`
  }
}
