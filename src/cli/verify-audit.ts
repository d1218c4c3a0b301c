import { findBrokenAuditEntry } from '#platform/audit.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** Follows the hash chain of the audit from its first entry to its last. */
export const verifyAudit: TerminalCommand = {
  name: 'verify-audit',
  help: `npm run nhipcau -- verify-audit
  Kiểm tra nhật ký từ mục đầu đến mục cuối: không mục nào thiếu, không mục nào bị sửa.
  Checks the audit from its first entry to its last: none is missing, none was altered.
`,
  prepare(args) {
    const read = readArguments(args, { options: [], rest: 0 })
    if ('vi' in read) return read
    return async ({ read: db }, { print }) => {
      const broken = await findBrokenAuditEntry(db)
      if (broken) {
        const how =
          broken.reason === 'missing' ? { vi: 'bị thiếu', en: 'is missing' } : { vi: 'bị sửa', en: 'was altered' }
        print(
          inBoth({
            vi: `Nhật ký không còn nguyên vẹn: mục ${broken.sequence} ${how.vi}.`,
            en: `The audit is not whole: entry ${broken.sequence} ${how.en}.`,
          }),
        )
        return 1
      }
      const { count } = await db
        .selectFrom('audit_entry')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      print(inBoth({ vi: `Nhật ký nguyên vẹn: ${count} mục.`, en: `The audit is whole: ${count} entries.` }))
      return 0
    }
  },
}
