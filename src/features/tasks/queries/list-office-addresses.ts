import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

/** The office addresses of people holding a post in the body on the day, each once. */
export async function listOfficeAddresses(tx: Tx, organisationId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select('person.office_email')
    .distinct()
    .where('post.organisation_id', '=', organisationId)
    .where(sql<boolean>`holding.valid @> ${day}::date`)
    .where('person.office_email', '<>', '')
    .orderBy('person.office_email')
    .execute()
  return rows.map((row) => row.office_email)
}
