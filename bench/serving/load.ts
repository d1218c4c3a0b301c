import { readFileSync } from 'node:fs'
import { connect } from 'node:net'

/** What came of asking one page again and again over kept connections. */
export interface Load {
  readonly answers: number
  /** Seconds of processor time the server used. */
  readonly cpu: number
  readonly seconds: number
  /** Milliseconds of each answer. */
  readonly latencies: readonly number[]
}

const TICKS_PER_SECOND = 100

/** Asks `url` for `seconds` over that many connections, each with one request at a time. `pid`: the server's process. */
export async function load(url: URL, pid: number, connections: number, seconds: number): Promise<Load> {
  const latencies: number[] = []
  const cpu = cpuSeconds(pid)
  const begun = performance.now()
  const until = begun + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => askOn(url, until, latencies)))
  const took = (performance.now() - begun) / 1000
  return { answers: latencies.length, cpu: cpuSeconds(pid) - cpu, seconds: took, latencies }
}

function askOn(url: URL, until: number, latencies: number[]): Promise<void> {
  const socket = connect(Number(url.port), url.hostname)
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip, br\r\nUser-Agent: bench\r\nAccept: text/html\r\n\r\n`
  let asked = 0
  let missing = 0
  return new Promise((resolve, reject) => {
    const next = () => {
      asked = performance.now()
      if (asked > until) {
        socket.destroy()
        resolve()
      } else socket.write(request)
    }
    socket.setNoDelay(true)
    socket.once('connect', next)
    socket.once('error', reject)
    socket.on('data', (chunk: Buffer) => {
      missing = (missing === 0 ? lengthOf(chunk) : missing) - chunk.length
      if (missing > 0) return
      latencies.push(performance.now() - asked)
      next()
    })
  })
}

/** Bytes of the whole answer that begins with this chunk; its head comes in one piece. */
function lengthOf(chunk: Buffer): number {
  const head = chunk.indexOf('\r\n\r\n')
  const text = chunk.toString('latin1', 0, head)
  const [, length] = /content-length: (\d+)/i.exec(text) ?? []
  if (!text.startsWith('HTTP/1.1 200') || head < 0 || length === undefined)
    throw new Error(`Answered: ${text.slice(0, 80)}`)
  return head + 4 + Number(length)
}

/** Processor time of a process so far, in user and system mode. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
