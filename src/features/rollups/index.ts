export { markDirty } from './mark-dirty.ts'
export { rebuildRollups } from './rebuild.ts'
export { rollUp, startRoller } from './roller.ts'
