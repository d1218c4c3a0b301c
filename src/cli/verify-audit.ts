import { type AuditDefect, findAuditDefects } from '#platform/verify-audit.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** As many as a person reads; the count says how many there are. */
const SHOWN = 50

/** Follows the hash chain of the audit from its first entry to its last. */
export const verifyAudit: TerminalCommand = {
  name: 'verify-audit',
  help: `npm run nhipcau -- verify-audit
  Kiểm tra nhật ký từ mục đầu đến mục cuối: không mục nào bị sửa, thiếu, thêm vào hay đổi chỗ; mục nào sai thì nêu tên.
  Checks the audit from its first entry to its last: none is altered, missing, added or out of order; those that are,
  are named.
`,
  prepare(args) {
    const read = readArguments(args, { options: [], rest: 0 })
    if ('vi' in read) return read
    return async ({ read: db }, { print }) => {
      const defects = await findAuditDefects(db)
      if (defects.length > 0) {
        const count = defects.length
        print(
          inBoth({
            vi: `Nhật ký không còn nguyên vẹn: ${count} chỗ sai.`,
            en: `The audit is not whole: ${count} defects.`,
          }),
        )
        for (const defect of defects.slice(0, SHOWN)) print(inBoth(inWords(defect)))
        if (count > SHOWN)
          print(inBoth({ vi: `… và ${count - SHOWN} chỗ khác.`, en: `… and ${count - SHOWN} others.` }))
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

function inWords(defect: AuditDefect): { vi: string; en: string } {
  const { sequence } = defect
  switch (defect.reason) {
    case 'altered':
      return { vi: `Mục ${sequence} bị sửa.`, en: `Entry ${sequence} was altered.` }
    case 'missing':
      return { vi: `Mục ${sequence} bị thiếu.`, en: `Entry ${sequence} is missing.` }
    case 'added':
      return {
        vi: `Mục ${sequence} không do chương trình ghi.`,
        en: `Entry ${sequence} was not written by the program.`,
      }
    case 'moved':
      return {
        vi: `Mục mang số ${sequence} vốn là mục ${defect.belongs}: thứ tự bị đổi.`,
        en: `The entry numbered ${sequence} was written as entry ${defect.belongs}: the order was changed.`,
      }
  }
}
