export { appointHolder } from './commands/appoint-holder.ts'
export { describeLocality } from './commands/describe-locality.ts'
export { establishAreas } from './commands/establish-areas.ts'
export { establishOrganisations } from './commands/establish-organisations.ts'
export { loadOrganisationKinds } from './commands/load-kinds.ts'
export { addPost } from './commands/people/add-post.ts'
export { addRosterSeat } from './commands/people/add-roster-seat.ts'
export { type Made, type Named, nameKey, namesakes, twins } from './namesakes.ts'
export {
  actingOrganisation,
  organisationPath,
  organisationPathSince,
  organisationPaths,
  organisationPathsSince,
  organisationsBelowSince,
  withInherited,
} from './organisation-path.ts'
export { administersLocality } from './policy.ts'
export { findHeirs, type Heir } from './queries/find-heirs.ts'
export { findEverNamed, searchKeys, searchPattern } from './queries/find-organisations.ts'
export { findShownDay } from './queries/find-shown-day.ts'
export { getOrganisation, type OrganisationView } from './queries/get-organisation.ts'
export { hasKinds } from './queries/has-kinds.ts'
export { namesOfCopied } from './queries/list-coordination.ts'
export { type Holder, listHolders } from './queries/list-holders.ts'
export { listKinds } from './queries/list-kinds.ts'
export { listNamed } from './queries/list-named.ts'
export { listOrganisationTree, type OrganisationNode } from './queries/list-organisation-tree.ts'
export { listRoots } from './queries/list-roots.ts'
export { readHistory } from './queries/read-history.ts'
export { rebuildTree } from './rebuild-tree.ts'
export type { Fault } from './sheet/fault.ts'
export { readTreeSheet, type TreeRow } from './sheet/read-tree-sheet.ts'
export { columnName as treeColumnName, TREE_COLUMNS, type TreeColumn } from './sheet/tree-columns.ts'
export { changeTree, holdTree, isOver } from './tree-lock.ts'
