import type { Services } from '#platform/command.ts'

/**
 * Whether nobody has set anything up yet: no locality, no organisation, no account. The starter pack alone (kinds, form,
 * sections) leaves a database empty in this sense.
 */
export async function isEmptyDatabase({ read }: Pick<Services, 'read'>): Promise<boolean> {
  for (const table of ['locality', 'organisation', 'account'] as const) {
    const row = await read
      .selectFrom(table)
      .select(({ lit }) => lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    if (row) return false
  }
  return true
}
