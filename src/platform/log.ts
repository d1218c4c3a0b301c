import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import pino from 'pino'

/** Structured log: one JSON line per event. Never carries what people typed, nor addresses of readers. */
export interface Log {
  info(event: string, detail?: object): void
  error(event: string, error: unknown, detail?: object): void
}

/** `file`: where lines go; absent means standard output. */
export function openLog(file?: string): Log {
  // A database error can quote what people typed: nobody else on the machine may read the log.
  if (file) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(file ?? 1))
  return {
    info: (event, detail = {}) => lines.info({ event, ...detail }),
    error: (event, error, detail = {}) => lines.error({ event, err: error, ...detail }),
  }
}

export const silentLog: Log = { info: () => {}, error: () => {} }
