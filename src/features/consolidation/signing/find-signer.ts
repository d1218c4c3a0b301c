import { sql } from 'kysely'
import { barePost, headAmong, type Signature, type SigningRight, signingLines } from '#features/documents/index.ts'
import type { Holder } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { listSigners } from '../queries/list-signers.ts'

/** The body that signs: its names, and how bodies of its kind do it. */
export interface SigningBody extends Pick<SigningRight, 'family' | 'collective'> {
  readonly organisationId: string
  readonly names: readonly string[]
}

/**
 * Whose name is printed, and in which right; refuses anybody who holds no post in the body itself on the day of issue. Whoever
 * signs with their own name under a delegation signs by order, or authorisation, of the person who lent the right.
 */
export async function findSigner(
  tx: Tx,
  actor: Actor,
  { body, holdingId, day }: { readonly body: SigningBody; readonly holdingId: string; readonly day: string },
): Promise<Signature> {
  const holders = await listSigners(tx, body.organisationId, day)
  const holder = holders.find((one) => one.holdingId === holdingId)
  if (!holder) {
    return refuse('invalid', 'input.invalid', {
      fields: [{ path: '/signerHoldingId', code: 'consolidation.signer-not-here' }],
    })
  }
  const lentBy = await postOfLender(tx, actor, { organisationId: body.organisationId, personId: holder.personId, day })
  return signatureOf(tx, { body, holders, holder, day, lentBy })
}

interface Signing {
  readonly body: SigningBody
  /** Everybody who holds a post of the body on the day, and the one who signs. */
  readonly holders: readonly Holder[]
  readonly holder: Holder
  readonly day: string
  /** The post of whoever lent the right to sign. */
  readonly lentBy?: string | undefined
}

/** A holder as printed under a document of the body: lines of authority, post, name. */
export async function signatureOf(
  db: ReadDb | Tx,
  { body, holders, holder, day, lentBy }: Signing,
): Promise<Signature> {
  const bare = (title: string) => barePost(capitals(title), ...body.names.map(capitals))
  const titles = await listTitles(db, body.organisationId, day)
  const { mode, personId, postTitle, personName } = holder
  const lines = signingLines({
    ...body,
    post: bare(postTitle),
    alsoHolds: holders.filter((one) => one.personId === personId).map((one) => bare(one.postTitle)),
    head: headAmong(titles.map(bare)) ?? bare(postTitle),
    lentBy: lentBy && bare(lentBy),
    provisionally: mode === 'acting' || mode === 'in-charge' ? mode : undefined,
  })
  return { ...lines, name: personName }
}

function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}

/** The titles of the body's posts in force on the day, held or vacant, in their order. */
async function listTitles(db: ReadDb | Tx, organisationId: string, day: string): Promise<string[]> {
  const rows = await (db as ReadDb)
    .selectFrom('post')
    .select('title')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ title }) => title)
}

interface Borrower {
  readonly organisationId: string
  /** Whose name is printed. */
  readonly personId: string
  readonly day: string
}

/** The post in the body of whoever lent the right, when the actor signs with their own name. */
async function postOfLender(tx: Tx, actor: Actor, { organisationId, personId, day }: Borrower) {
  if (!actor.onBehalfOf) return undefined
  const own = await tx.selectFrom('account').select('person_id').where('id', '=', actor.accountId).executeTakeFirst()
  if (own?.person_id !== personId) return undefined
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
