export { getPortalFrame } from './queries/portal-frame.ts'
export { publicFiles } from './queries/public-files.ts'
