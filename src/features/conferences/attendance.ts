import {
  type Holder,
  listHolders,
  listOrganisationTree,
  type OrganisationNode,
  organisationPath,
} from '#features/organisations/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** Who could take part in a conference of an organisation on a day. */
export interface Attendance {
  /** The organisation and everything below it on the territory axis, in tree order. */
  readonly bodies: readonly OrganisationNode[]
  /** Holders of posts that day in those bodies and in the superiors, leaders of upper bodies first. */
  readonly chairs: readonly Holder[]
}

/** Reads who could take part, as the tree and the posts stood on the day. */
export async function findAttendance(db: ReadDb | Tx, organisationId: string, day: string): Promise<Attendance> {
  const read = db as ReadDb
  const path = await organisationPath(db, organisationId, day)
  const bodies = subtree(await listOrganisationTree(read, day), organisationId)
  const among = new Set([...path, ...bodies.map((body) => body.id)])
  const holders = await listHolders(read, day, path.at(-1))
  return { bodies, chairs: holders.filter((holder) => among.has(holder.organisationId)) }
}

/** In tree order a subtree is one run: from its root to the next node that is not deeper. */
function subtree(nodes: readonly OrganisationNode[], rootId: string): OrganisationNode[] {
  const start = nodes.findIndex((node) => node.id === rootId)
  const root = nodes[start]
  if (!root) return []
  const rest = nodes.slice(start + 1)
  const end = rest.findIndex((node) => node.depth <= root.depth)
  return [root, ...(end === -1 ? rest : rest.slice(0, end))]
}
