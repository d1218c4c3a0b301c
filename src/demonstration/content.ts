import type * as z from 'zod'
import { apparatusSchema } from '../../content/apparatus-schemas.ts'
import { formSchema, indicatorsSchema } from '../../content/form-schemas.ts'
import { documentTypesSchema, librarySchema } from '../../content/library-schemas.ts'
import { portalSchema } from '../../content/portal-schemas.ts'
import { readContent } from '../../content/read-content.ts'
import { reorganisationSchema } from '../../content/reorganisation-schema.ts'
import * as schemas from '../../content/schemas.ts'

export type CatalogueIndicator = z.output<typeof indicatorsSchema>[number]
export type Passages = z.output<typeof schemas.narrativesSchema>

/** Every file the demonstration is made from, read and checked. Throws on a bad file. */
export function readDemonstrationContent() {
  return {
    indicators: readContent('indicators.json', indicatorsSchema),
    form: readContent('quarterly-report.json', formSchema),
    kinds: readContent('organisation-kinds.json', schemas.organisationKindsSchema),
    locality: readContent('demonstration/locality.json', schemas.localitySchema),
    establishment: readContent('demonstration/organisations.json', schemas.organisationsSchema),
    people: readContent('demonstration/people.json', schemas.peopleSchema),
    apparatus: readContent('demonstration/apparatus.json', apparatusSchema),
    accounts: readContent('demonstration/accounts.json', schemas.accountsSchema),
    narratives: readContent('demonstration/narratives.json', schemas.narrativesSchema),
    conference: readContent('demonstration/conference.json', schemas.conferenceSchema),
    library: readContent('demonstration/library.json', librarySchema),
    documentTypes: readContent('document-types.json', documentTypesSchema),
    news: readContent('demonstration/news.json', schemas.newsSchema),
    reorganisation: readContent('demonstration/reorganisation.json', reorganisationSchema),
    portal: readContent('demonstration/portal.json', portalSchema),
  }
}

export type DemonstrationContent = ReturnType<typeof readDemonstrationContent>
