import { type ExitCode, inBoth, type PreparedWork, type Terminal, type TerminalCommand } from './command.ts'
import { createAdmin } from './create-admin.ts'
import { importArticle } from './import-article.ts'
import { rebuildRollups } from './rebuild-rollups.ts'
import { verifyAudit } from './verify-audit.ts'
import { watchPortal } from './watch-portal.ts'

const COMMANDS: readonly TerminalCommand[] = [importArticle, createAdmin, rebuildRollups, verifyAudit, watchPortal]

/** What the arguments come to: work that needs the database, or an answer that does not. */
export function prepareCommand(
  [name, ...args]: readonly string[],
  { print }: Pick<Terminal, 'print'>,
): PreparedWork | { exitCode: ExitCode } {
  if (name === undefined || name === '--help' || name === 'help') {
    print(COMMANDS.map(({ help }) => help).join('\n'))
    return { exitCode: name === undefined ? 2 : 0 }
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    print(inBoth({ vi: `Không có lệnh "${name}"; xem --help.`, en: `There is no command "${name}"; see --help.` }))
    return { exitCode: 2 }
  }
  if (args.includes('--help')) {
    print(command.help)
    return { exitCode: 0 }
  }
  const work = command.prepare(args)
  if (typeof work === 'function') return { work, begins: command.begins === true }
  print(inBoth(work))
  return { exitCode: 2 }
}
