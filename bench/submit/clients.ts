import { Agent, request } from 'node:http'

/** One request to be sent. */
export interface Call {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A call that was answered 200. */
export interface Answered {
  readonly ms: number
  /** The moment of the answer's last byte, by `performance.now()`. */
  readonly at: number
}

export interface Round {
  /** In the order of the calls. */
  readonly answers: readonly Answered[]
  readonly perSecond: number
}

/**
 * Sends the calls over kept-alive connections, `clients` at a time, each client its next call as soon as the one before was
 * answered. `answered` is awaited after each call, before its client goes on. Rejects on any answer but 200.
 */
export async function drive(
  address: string,
  calls: readonly Call[],
  clients: number,
  answered: (place: number, answer: Answered) => Promise<void> | void = () => {},
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const answers: Answered[] = []
  const waiting = calls.entries()
  const client = async (): Promise<void> => {
    for (const [place, call] of waiting) {
      const answer = await send(agent, address, call)
      answers[place] = answer
      await answered(place, answer)
    }
  }
  const begun = performance.now()
  try {
    await Promise.all(Array.from({ length: clients }, client))
  } finally {
    agent.destroy()
  }
  return { answers, perSecond: (calls.length / (performance.now() - begun)) * 1000 }
}

function send(agent: Agent, address: string, { path, headers, body }: Call): Promise<Answered> {
  const length = String(Buffer.byteLength(body))
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const outgoing = request(new URL(path, address), {
      agent,
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': length },
    })
    outgoing.once('error', reject)
    outgoing.once('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const at = performance.now()
        if (answer.statusCode === 200) resolve({ ms: at - begun, at })
        else reject(new Error(`${path} was answered ${answer.statusCode}: ${Buffer.concat(chunks)}`))
      })
    })
    outgoing.end(body)
  })
}
