import { getConsolidation } from '#features/consolidation/queries/get-consolidation.ts'
import { listOrganisationTree } from '#features/organisations/index.ts'
import { findPeriod } from '#features/periods/index.ts'
import { listBoard } from '#features/reports/index.ts'
import { localDate } from '#kernel/date.ts'
import { holderOf, newestSigned, openDemonstration } from './demonstration-database.ts'
import { line, percentiles, timed } from './figures.ts'
import type { Measurement } from './measurement.ts'

const RUNS = 100
const WARM_UP = 10

/** What the consolidator's pages ask of the database, in the demonstration's district. */
export const treeAndBoard: Measurement = {
  name: 'tree-and-board',
  title: 'the reads of the consolidator’s pages',
  async run(bench) {
    const database = await openDemonstration(bench)
    const { read, now } = database
    const signed = await newestSigned(database)
    const actor = await holderOf(database, 'consolidator', signed.organisation_id)
    const today = localDate(now)
    const period = await findPeriod(read, signed.code, today)
    if (!period) throw new Error(`No period ${signed.code}`)
    const of = { organisationId: signed.organisation_id, periodId: signed.period_id }
    const tree = await listOrganisationTree(read, today)
    const works = [
      [`tree of ${tree.length} organisations`, () => listOrganisationTree(read, today)],
      [`board of ${signed.n_expected} reports`, () => listBoard(read, actor, period, now)],
      ['consolidation of the district', () => getConsolidation(read, actor, of, now)],
    ] as const
    for (const [label, work] of works) {
      const runs: number[] = []
      for (let run = -WARM_UP; run < RUNS; run++) {
        const { ms } = await timed<unknown>(work)
        if (run >= 0) runs.push(ms)
      }
      bench.say(line(label, percentiles(runs)))
    }
    await database.close()
  },
}
