export { publicFiles } from './queries/find-published-article.ts'
export { getPortalFrame } from './queries/portal-frame.ts'
