import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Sentence } from '#platform/said-error.ts'

/** Asks for one line without showing it; when input is piped, takes its first line. */
export async function readSecret({ vi, en }: Sentence): Promise<string | undefined> {
  const { stdin, stderr } = process
  if (stdin.isTTY) stderr.write(`${vi} (${en}): `)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: silence, terminal: stdin.isTTY === true })
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once('line', resolve)
      lines.once('close', () => resolve(undefined))
      lines.once('SIGINT', () => resolve(undefined))
    })
  } finally {
    lines.close()
    if (stdin.isTTY) stderr.write('\n')
  }
}
