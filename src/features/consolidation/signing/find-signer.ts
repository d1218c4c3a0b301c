import { sql } from 'kysely'
import { type Signature, signingAuthority } from '#features/documents/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { signatureOf } from '../compose-facts.ts'
import { listSigners } from '../queries/list-signers.ts'

interface Of {
  readonly organisationId: string
  readonly holdingId: string
  readonly day: string
}

/**
 * Whose name is printed, and in which right; refuses anybody who holds no post in the body itself on the day of issue. Whoever
 * signs with their own name under a delegation signs by order of the person who lent the right.
 */
export async function findSigner(tx: Tx, actor: Actor, { organisationId, holdingId, day }: Of): Promise<Signature> {
  const holders = await listSigners(tx, organisationId, day)
  const holder = holders.find((one) => one.holdingId === holdingId)
  if (!holder) {
    return refuse('invalid', 'input.invalid', {
      fields: [{ path: '/signerHoldingId', code: 'consolidation.signer-not-here' }],
    })
  }
  const authority = signingAuthority({
    post: holder.postTitle,
    collective: await collectiveOf(tx, organisationId, day),
    lentBy: await postOfLender(tx, actor, { organisationId, holdingId, day }),
  })
  return { ...signatureOf(holder), ...(authority && { authority }) }
}

/** Committees and fronts decide together. */
const COLLECTIVES: Partial<Record<string, string>> = { party: 'Ban Thường vụ', front: 'Ban Thường trực' }

/** What signs for a body that decides together; undefined where its head does. */
export async function collectiveOf(db: ReadDb | Tx, organisationId: string, day: string): Promise<string | undefined> {
  const row = await (db as ReadDb)
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select('kind.bloc')
    .where('version.organisation_id', '=', organisationId)
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .executeTakeFirst()
  return COLLECTIVES[row?.bloc ?? '']
}

/** The post in the body of whoever lent the right, when the actor signs with their own name. */
async function postOfLender(tx: Tx, actor: Actor, { organisationId, holdingId, day }: Of): Promise<string | undefined> {
  if (!actor.onBehalfOf) return undefined
  const own = await tx
    .selectFrom('holding')
    .innerJoin('account', 'account.person_id', 'holding.person_id')
    .select('holding.id')
    .where('holding.id', '=', holdingId)
    .where('account.id', '=', actor.accountId)
    .executeTakeFirst()
  if (!own) return undefined
  const lender = await tx
    .selectFrom('account')
    .innerJoin('holding', 'holding.person_id', 'account.person_id')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select('post.title')
    .where('account.id', '=', actor.onBehalfOf.accountId)
    .where('post.organisation_id', '=', organisationId)
    .where(sql<boolean>`holding.valid @> ${day}::date`)
    .orderBy('post.position')
    .executeTakeFirst()
  return lender?.title
}
