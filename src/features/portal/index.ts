export { listPages } from './queries/find-page.ts'
export { getPortalFrame } from './queries/portal-frame.ts'
export { readPortalGeneration } from './queries/portal-generation.ts'
export { publicFiles } from './queries/public-files.ts'
export {
  listComingConferences,
  listPastConferences,
  type PublicConference,
} from './queries/structure/list-conferences.ts'
