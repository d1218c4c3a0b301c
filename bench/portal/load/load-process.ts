/**
 * A process of its own that asks for one page over kept-alive connections, each its next request as soon as the answer
 * before is whole. Takes a `LoadOrder` as JSON, prints a `LoadReport` as JSON. Bounded in time and connections, and for
 * this machine only.
 */
import { connect, type Socket } from 'node:net'
import { quantile } from '../../figures.ts'
import { readAnswers } from './read-answers.ts'

export interface LoadOrder {
  readonly url: string
  readonly connections: number
  readonly seconds: number
}

/** Times in milliseconds; `cpuSeconds` is what this process itself needed. */
export interface LoadReport {
  readonly requests: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  readonly cpuSeconds: number
}

const MOST_CONNECTIONS = 64
const MOST_SECONDS = 60

const order = JSON.parse(process.argv[2] ?? '{}') as LoadOrder
const url = new URL(order.url)
if (url.hostname !== '127.0.0.1') throw new RangeError(`${url.hostname} is not this machine`)
if (order.connections > MOST_CONNECTIONS || order.seconds > MOST_SECONDS) throw new RangeError('Too much')
const text = `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\n\r\n`
const request = Buffer.from(text)
const times: number[] = []
const begun = performance.now()
const end = begun + order.seconds * 1000
await Promise.all(Array.from({ length: order.connections }, askAgainAndAgain))
const { user, system } = process.cpuUsage()
const report: LoadReport = {
  requests: times.length,
  seconds: (performance.now() - begun) / 1000,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  cpuSeconds: (user + system) / 1e6,
}
process.stdout.write(JSON.stringify(report))

/** A server may close a connection between two answers; another is then opened. */
async function askAgainAndAgain(): Promise<void> {
  while (performance.now() < end) await overOneConnection()
}

function overOneConnection(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true })
    let asked = 0
    const ask = () => {
      if (performance.now() >= end) return socket.end()
      asked = performance.now()
      socket.write(request)
    }
    const read = readAnswers((status) => {
      if (status !== 200) return void socket.destroy(new Error(`${url} was answered ${status}`))
      times.push(performance.now() - asked)
      ask()
    })
    socket
      .once('connect', ask)
      .on('data', read)
      .once('error', reject)
      .once('close', () => resolve())
  })
}
