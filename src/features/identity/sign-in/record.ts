import { appendAudit } from '#platform/audit.ts'
import type { Services } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'

/** What the library did, or what was refused before anybody was somebody: the entries no command makes. */
export type Recorded =
  | 'identity.sign-in'
  | 'identity.sign-in-refused'
  | 'identity.confirm'
  | 'identity.turn-on-codes'
  | 'identity.renew-recovery-codes'
  | 'identity.add-passkey'
  | 'identity.link-identity'

/** Appends to the audit in the name of the account. */
export async function recordOf(services: Services, accountId: string, command: Recorded, detail: object = {}) {
  await services.db.transaction().execute((tx) => recordIn(tx, services, accountId, command, detail))
}

/** The same at the end of a transaction. */
export async function recordIn(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  accountId: string,
  command: Recorded,
  detail: object = {},
): Promise<void> {
  const { name } = await tx.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirstOrThrow()
  const header = { at: clock.now(), accountId, actorName: name, command, requestId: '' }
  await appendAudit(tx, header, [{ subjectId: accountId, detail }])
}
