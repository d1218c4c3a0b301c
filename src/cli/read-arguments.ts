import { parseArgs } from 'node:util'
import type { Sentence } from '#platform/said-error.ts'

/** Arguments of a command: `--option VALUE` by name, and the rest in order. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | undefined>>
  readonly rest: readonly string[]
}

/** Reads arguments against the options a command has; refuses an unknown option, a missing value, too many or too few others. */
export function readArguments(
  args: readonly string[],
  { options, rest: wanted }: { readonly options: readonly string[]; readonly rest: number },
): Arguments | Sentence {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      allowPositionals: true,
    })
    if (positionals.length === wanted) return { options: values, rest: positionals }
    return {
      vi: `Cần ${wanted} tham số, đã có ${positionals.length}; xem --help.`,
      en: `${wanted} arguments are needed, ${positionals.length} given; see --help.`,
    }
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('. ')[0]
    return { vi: `Tham số chưa đúng (${reason}); xem --help.`, en: 'The arguments are not right; see --help.' }
  }
}
