export { listPages } from './queries/find-page.ts'
export { findTopic } from './queries/lists/named-pages.ts'
export { getPortalFrame } from './queries/portal-frame.ts'
export { readPortalGeneration } from './queries/portal-generation.ts'
export { publicFiles } from './queries/public-files.ts'
export {
  listComingConferences,
  listPastConferences,
  type PublicConference,
} from './queries/structure/list-conferences.ts'
export { countOrganisations, listOrganisationAddresses } from './queries/structure/list-organisation-addresses.ts'
export { monthAddress } from './reading/month-address.ts'
