import type { ReadDb } from '#platform/database.server.ts'
import { type AuditDefect, findAuditDefects } from '#platform/verify-audit.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** As many as a person reads; the count says how many there are. */
const SHOWN = 50

/** Follows the hash chain of the audit from its first entry to its last. */
export const verifyAudit: TerminalCommand = {
  name: 'verify-audit',
  help: `npm run nhipcau -- verify-audit [--kept SỐ:BĂM]
  Kiểm tra nhật ký từ mục đầu đến mục cuối: không mục nào bị sửa, thiếu, thêm vào hay đổi chỗ; mục nào sai thì nêu tên.
  Người nắm cả cơ sở dữ liệu dựng lại được toàn bộ chuỗi: hãy giữ ở nơi khác dòng "mục cuối" in ra, lần sau đưa vào --kept.
  Checks the audit from its first entry to its last: none is altered, missing, added or out of order; those that are,
  are named. Whoever controls the database can rebuild the whole chain: keep the "last entry" it prints elsewhere, and give
  it as --kept NUMBER:HASH later.
`,
  prepare(args) {
    const read = readArguments(args, { options: ['kept'], rest: 0 })
    if ('vi' in read) return read
    const kept = readKept(read.options.kept)
    if (kept === undefined) {
      return {
        vi: '--kept phải là số mục và mã băm, như verify-audit đã in ra.',
        en: '--kept must be the number of an entry and its hash, as verify-audit printed it.',
      }
    }
    return async ({ read: db }, { print }) => {
      const defects = await findAuditDefects(db)
      if (defects.length > 0) {
        printDefects(defects, print)
        return 1
      }
      if (kept && (await hashOf(db, kept.sequence)) !== kept.hash) {
        print(
          inBoth({
            vi: `Mục ${kept.sequence} không còn mã băm đã giữ: nhật ký đã bị dựng lại từ mục ấy hoặc trước đó.`,
            en: `Entry ${kept.sequence} does not bear the hash that was kept: the audit was rebuilt from there or before.`,
          }),
        )
        return 1
      }
      await printWhole(db, print)
      return 0
    }
  },
}

interface Kept {
  readonly sequence: number
  readonly hash: string
}

/** Null when none is given, undefined when it cannot be read. */
function readKept(text: string | undefined): Kept | null | undefined {
  if (text === undefined) return null
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? []
  return sequence && hash ? { sequence: Number(sequence), hash: hash.toLowerCase() } : undefined
}

async function hashOf(db: ReadDb, sequence: number): Promise<string | undefined> {
  const entry = await db.selectFrom('audit_entry').select('hash').where('sequence', '=', sequence).executeTakeFirst()
  return entry?.hash.toString('hex')
}

async function printWhole(db: ReadDb, print: (text: string) => void): Promise<void> {
  const { count } = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  print(inBoth({ vi: `Nhật ký nguyên vẹn: ${count} mục.`, en: `The audit is whole: ${count} entries.` }))
  const last = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return
  const line = `${last.sequence}:${last.hash.toString('hex')}`
  print(inBoth({ vi: `Mục cuối, hãy giữ ở nơi khác: ${line}`, en: `Last entry, to be kept elsewhere: ${line}` }))
}

function printDefects(defects: readonly AuditDefect[], print: (text: string) => void): void {
  const count = defects.length
  print(
    inBoth({ vi: `Nhật ký không còn nguyên vẹn: ${count} chỗ sai.`, en: `The audit is not whole: ${count} defects.` }),
  )
  for (const defect of defects.slice(0, SHOWN)) print(inBoth(inWords(defect)))
  if (count > SHOWN) print(inBoth({ vi: `… và ${count - SHOWN} chỗ khác.`, en: `… and ${count - SHOWN} others.` }))
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
