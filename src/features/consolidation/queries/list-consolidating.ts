import { listOrganisationTree } from '#features/organisations/index.ts'
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
  const roots = new Set(actor.roles.map((held) => held.organisationId))
  const reached = new Set<string>()
  return tree
    .filter((node) => {
      // Parents come before children in the tree's order.
      if (roots.has(node.id) || (node.parentId !== undefined && reached.has(node.parentId))) reached.add(node.id)
      return reached.has(node.id) && parents.has(node.id) && kinds.has(node.kind)
    })
    .map(({ id, name }) => ({ id, name }))
}
