import type { OrganisationNode } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'

/** The organisations in or below those the actor holds a role in, or in these others, in the tree's order. */
export function inReach(
  actor: Actor,
  tree: readonly OrganisationNode[],
  others: Iterable<string> = [],
): OrganisationNode[] {
  const roots = new Set([...actor.roles.map((held) => held.organisationId), ...others])
  const reached = new Set<string>()
  // Parents come before children in the tree's order.
  return tree.filter((node) => {
    const inside = roots.has(node.id) || (node.parentId !== undefined && reached.has(node.parentId))
    if (inside) reached.add(node.id)
    return inside
  })
}
