import { sql } from 'kysely'
import {
  applyReorganisation,
  draftReorganisation,
  previewReorganisation,
  undoReorganisation,
} from '#features/reorganisations/index.ts'
import { rebuildRollups, rollUp } from '#features/rollups/index.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { duration, line, ratio, timed } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { mergingCommunes, nationalDecree, newCommune } from './decree.ts'
import { factMarks, sumsAsReported, sumsAsToday, treeMarks } from './figures-kept.ts'
import { mergeKeepingLast } from './keep-last.ts'
import { AFTER, BEFORE, EFFECTIVE, type Nation, openNation } from './nation.ts'
import { measureReads } from './reads.ts'

const TARGET_MS = 10_000

/** The national decree of 1 July 2025 on a generated country with three years of reports: applied, read, undone. */
export const reorganisation: Measurement = {
  name: 'reorganisation',
  title: `${BEFORE.communes.toLocaleString('en')} communes become ${AFTER.communes.toLocaleString('en')}, ${BEFORE.provinces} provinces ${AFTER.provinces}, districts go`,
  async run(bench) {
    const { ms, result: nation } = await timed(() => openNation(bench))
    const facts = await factMarks(nation)
    bench.say(
      line('country made, reports of three years', `${duration(ms)}, ${facts.rows.toLocaleString('en')} reports`),
    )
    const { ms: rolled } = await timed(() => rebuildRollups(nation.services))
    bench.say(line('all sums of twelve quarters', duration(rolled)))
    await measureReads(bench, nation, '2025-06-30', nation.ids.get('C1') ?? '')
    const before = await sumsAsReported(nation)
    const tree = await treeMarks(nation)
    const { established, ...applied } = await measureApplying(bench, nation)
    await check(bench, nation, facts.marks, before)
    await measureReads(bench, nation, EFFECTIVE, established[newCommune(1)] ?? '')
    const { ms: undone } = await timed(() => perform(nation.services, systemActor, undoReorganisation, applied))
    bench.say(line('undone', `${duration(undone)}, ${ratio(undone, TARGET_MS)} of the target`))
    if ((await factMarks(nation)).marks !== facts.marks) throw new Error('Undoing rewrote a report')
    if ((await treeMarks(nation)) !== tree) throw new Error('Undoing did not restore the tree')
    bench.say(line('the tree after undoing', 'every row as before'))
    const rival = await mergeKeepingLast(nation, mergingCommunes(nation.ids))
    bench.say(
      line(
        'the usual way, communes only: keep the last',
        `${duration(rival.ms)}, ${rival.rewritten.toLocaleString('en')} rows rewritten or deleted, ${(rival.lost * 100).toFixed(1)} % of the total lost`,
      ),
    )
  },
}

async function measureApplying(bench: Bench, nation: Nation) {
  const { services, ids } = nation
  const lines = nationalDecree(ids)
  const draft = await perform(services, systemActor, draftReorganisation, {
    decreeNumber: '1685/NQ-UBTVQH15',
    decreeDate: '2025-06-16',
    effectiveOn: EFFECTIVE,
    lines,
  })
  const preview = await timed(() => previewReorganisation(services.read, systemActor, draft.id))
  if (preview.result.problems.length > 0) throw new Error(JSON.stringify(preview.result.problems.slice(0, 5)))
  bench.say(line(`preview of ${lines.length.toLocaleString('en')} lines`, duration(preview.ms)))
  const { ms, result } = await timed(() => perform(services, systemActor, applyReorganisation, draft))
  bench.say(line('applied', `${duration(ms)}, ${ratio(ms, TARGET_MS)} of the target`))
  const rolled = await timed(() => rollUp(services))
  bench.say(line('sums of the running quarter derived anew', duration(rolled.ms)))
  return result
}

/** What must hold after the decree, or the measurement is worth nothing. */
async function check(bench: Bench, nation: Nation, marks: string, before: string): Promise<void> {
  const after = await factMarks(nation)
  bench.say(line('rows of facts rewritten', after.marks === marks ? '0' : 'SOME'))
  if (after.marks !== marks) throw new Error('A report was rewritten')
  const asReported = await sumsAsReported(nation)
  const { ms, result: asToday } = await timed(() => sumsAsToday(nation))
  if (asReported !== before || asToday !== before) throw new Error('A sum changed')
  bench.say(line('sums of every indicator and quarter kept', `exactly, on both readings; projected in ${duration(ms)}`))
  const { rows } = await sql<{ kind: string; count: number }>`
    select left(symbol, 1) as kind, count(*)::int as count from organisation_version
    where valid @> ${EFFECTIVE}::date group by 1 order by 1`.execute(nation.services.db)
  bench.say(line('bodies in force', rows.map(({ kind, count }) => `${kind} ${count.toLocaleString('en')}`).join(', ')))
  const { differences } = await rebuildRollups(nation.services)
  if (differences.length > 0) throw new Error(`${differences.length} sums differ from a rebuild`)
}
