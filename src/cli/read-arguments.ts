import { parseArgs } from 'node:util'
import type { Sentence } from '#platform/said-error.ts'

/** Arguments of a command: `--option VALUE` by name, `--flag`, and the rest in order. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | undefined>>
  /** The flags that were given, such as `dry-run`. */
  readonly flags: ReadonlySet<string>
  readonly rest: readonly string[]
}

interface Wanted {
  readonly options: readonly string[]
  readonly flags?: readonly string[]
  readonly rest: number
}

/** Reads arguments against the options a command has; refuses an unknown option, a missing value, too many or too few others. */
export function readArguments(
  args: readonly string[],
  { options, flags = [], rest: wanted }: Wanted,
): Arguments | Sentence {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries([
        ...options.map((name) => [name, { type: 'string' as const }]),
        ...flags.map((name) => [name, { type: 'boolean' as const }]),
      ]),
      allowPositionals: true,
    })
    if (positionals.length === wanted) {
      const given = Object.entries(values as Record<string, string | boolean | undefined>)
      return {
        options: Object.fromEntries(
          given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        ),
        flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
        rest: positionals,
      }
    }
    return {
      vi: `Cần ${wanted} tham số, đã có ${positionals.length}; xem --help.`,
      en: `${wanted} arguments are needed, ${positionals.length} given; see --help.`,
    }
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('. ')[0]
    return { vi: `Tham số chưa đúng (${reason}); xem --help.`, en: 'The arguments are not right; see --help.' }
  }
}
