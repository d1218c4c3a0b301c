export { deriveAnew } from './derive-anew.ts'
export { markDirty } from './mark-dirty.ts'
export { rebuildRollups } from './rebuild.ts'
export { rollUp, rollUpBatch, startRoller } from './roller.ts'
