import type { Signature } from '#features/documents/index.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { signatureOf } from '../compose-facts.ts'
import { listSigners } from '../queries/list-signers.ts'

/** Whose name is printed; refuses anybody who holds no post in the body itself on the day of issue. */
export async function findSigner(tx: Tx, organisationId: string, holdingId: string, day: string): Promise<Signature> {
  const holders = await listSigners(tx, organisationId, day)
  const holder = holders.find((one) => one.holdingId === holdingId)
  if (!holder) {
    return refuse('invalid', 'input.invalid', {
      fields: [{ path: '/signerHoldingId', code: 'consolidation.signer-not-here' }],
    })
  }
  return signatureOf(holder)
}
