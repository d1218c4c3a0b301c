import { listOrganisationTree } from '#features/organisations/index.ts'
import { inReach } from '#features/reports/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** Bodies that others report to and that owe a consolidated report, within the actor's reach, nearest first. */
export async function listConsolidating(
  db: ReadDb,
  actor: Actor,
  day: string,
): Promise<{ id: string; name: string }[]> {
  const [tree, owing] = await Promise.all([
    listOrganisationTree(db, day),
    db.selectFrom('form_assignment').select('organisation_kind').execute(),
  ])
  const kinds = new Set(owing.map((row) => row.organisation_kind))
  const parents = new Set(tree.map((node) => node.parentId))
  return inReach(actor, tree)
    .filter((node) => parents.has(node.id) && kinds.has(node.kind))
    .map(({ id, name }) => ({ id, name }))
}
