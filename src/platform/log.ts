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
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: plainError } }
  // A file is written at once, so that a process that ends right after a line leaves it behind.
  const lines = pino(options, pino.destination({ dest: file ?? 1, sync: file !== undefined }))
  return {
    info: (event, detail = {}) => lines.info({ event, ...detail }),
    error: (event, error, detail = {}) => lines.error({ event, err: error, ...detail }),
  }
}

/** The same log, in which nothing that breaks while everything is being closed is an error. */
export function calmWhileStopping(log: Log, shutdown: { readonly isStopping: boolean }): Log {
  return {
    info: log.info,
    error: (event, error, detail = {}) =>
      shutdown.isStopping
        ? log.info('cut-off-by-stopping', { what: event, reason: String(error), ...detail })
        : log.error(event, error, detail),
  }
}

/** An error with what it says of itself, without the things that hang on it: an error of `pg` carries its whole client. */
function plainError(error: Error): object {
  const told = Object.entries(pino.stdSerializers.err(error))
  return Object.fromEntries(told.filter(([, value]) => typeof value !== 'object'))
}

export const silentLog: Log = { info: () => {}, error: () => {} }
