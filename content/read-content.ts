import { readFileSync } from 'node:fs'
import type * as z from 'zod'

/** One file of this folder, parsed by its schema. `name` is relative: `demonstration/news.json`. Throws on a bad file. */
export function readContent<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
}

/** A file of this folder that is no JSON, as it is. */
export function readBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, import.meta.url)))
}
