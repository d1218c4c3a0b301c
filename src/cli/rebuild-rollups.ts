import { rebuildRollups as rebuild } from '#features/rollups/index.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** Computes every sum anew from the reports and says which stored ones were not so. */
export const rebuildRollups: TerminalCommand = {
  name: 'rebuild-rollups',
  help: `npm run nhipcau -- rebuild-rollups
  Tính lại mọi số tổng hợp từ các báo cáo đã lưu và nêu những số trước đó không khớp.
  Computes every sum anew from the stored reports and names those that did not agree.
`,
  prepare(args) {
    const read = readArguments(args, { options: [], rest: 0 })
    if ('vi' in read) return read
    return async (services, { print }) => {
      const { rows, differences } = await rebuild(services)
      for (const { organisationId, periodId, axis } of differences) print(`${organisationId} ${periodId} ${axis}\n`)
      if (differences.length > 0) {
        print(
          inBoth({
            vi: `Đã tính lại ${rows} số tổng hợp; ${differences.length} số trước đó không khớp, nay đã sửa.`,
            en: `${rows} sums were computed anew; ${differences.length} had not agreed and are corrected.`,
          }),
        )
        return 1
      }
      print(
        inBoth({
          vi: `Đã tính lại ${rows} số tổng hợp; tất cả đều khớp.`,
          en: `${rows} sums were computed anew; all agreed.`,
        }),
      )
      return 0
    }
  },
}
