/** How long each of the questions asked at a steady pace waited for its answer, in milliseconds. */
export interface Pulse {
  readonly waits: readonly number[]
}

const EVERY_MS = 20

/** Asks the same question again and again, the next 20 ms after the answer, until it is stopped. */
export function watchPulse(question: URL): { stop(): Promise<Pulse> } {
  const waits: number[] = []
  let isStopped = false
  const asking = (async () => {
    while (!isStopped) {
      const begun = performance.now()
      await (await fetch(question)).arrayBuffer()
      waits.push(performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  })()
  return {
    async stop() {
      isStopped = true
      await asking
      return { waits }
    },
  }
}
