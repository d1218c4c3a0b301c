export { getPortalFrame } from './queries/portal-frame.ts'
