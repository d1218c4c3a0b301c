import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { type BodyFigures, bodyFigures } from '../figures.ts'
import { readLines } from './read-lines.ts'

/**
 * What the register says of one body on a day, without those below it: what the body's own report says under the same
 * codes. Asks for no right: whoever may read the report may read these figures.
 */
export async function listBodyFigures(db: ReadDb | Tx, organisationId: string, day: IsoDate): Promise<BodyFigures> {
  return bodyFigures(await readLines(db, sql`select ${organisationId}::uuid as id`, day))
}
