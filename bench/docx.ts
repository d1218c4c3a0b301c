import { getDocument } from '#features/consolidation/queries/get-document.ts'
import { type OfficialDocument, renderDocx } from '#features/documents/index.ts'
import { holderOf, newestSigned, openDemonstration } from './demonstration-database.ts'
import { bytes, duration, line, percentiles, timed } from './figures.ts'
import type { Measurement } from './measurement.ts'

const RUNS = 30

/** The consolidated report of the demonstration's district as a .docx, from the model that was signed. */
export const docx: Measurement = {
  name: 'docx',
  title: 'the district’s consolidated report as a .docx',
  async run(bench) {
    const database = await openDemonstration(bench)
    const signed = await newestSigned(database)
    const actor = await holderOf(database, 'consolidator', signed.organisation_id)
    const of = { organisationId: signed.organisation_id, periodId: signed.period_id }
    const download = () => getDocument(database.read, actor, of, database.now)
    const model = signed.document_model as unknown as OfficialDocument
    const first = await timed(download)
    const whole: number[] = []
    const rendering: number[] = []
    for (let run = 0; run < RUNS; run++) {
      whole.push((await timed(download)).ms)
      rendering.push((await timed(() => renderDocx(model))).ms)
    }
    await database.close()
    const { fileName, bytes: file } = first.result
    bench.say(line('the file', `${fileName}, ${bytes(file.length)}, ${model.annex?.rows.length ?? 0} annex rows`))
    bench.say(line('first in the process', duration(first.ms)))
    bench.say(line('read, rendered, digest checked', percentiles(whole)))
    bench.say(line('rendered alone, from the signed model', percentiles(rendering)))
  },
}
