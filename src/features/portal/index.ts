export { getPortalFrame } from './queries/portal-frame.ts'
export { readPortalGeneration } from './queries/portal-generation.ts'
export { publicFiles } from './queries/public-files.ts'
