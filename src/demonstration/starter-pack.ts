import { loadForm } from '#features/indicators/index.ts'
import { loadDocumentTypes } from '#features/library/index.ts'
import { createPage, loadSections, publishPage, savePage } from '#features/site/index.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { formSchema, indicatorsSchema } from '../../content/form-schemas.ts'
import { documentTypesSchema } from '../../content/library-schemas.ts'
import { portalPagesSchema } from '../../content/portal-schemas.ts'
import { readContent } from '../../content/read-content.ts'
import { portalSectionsSchema } from '../../content/schemas.ts'
import { assignStarterForm, loadStarterKinds } from './starter-kinds.ts'

/** From before any period there can be a report for. */
const FORM_VALID_FROM = '2020-01-01'

/**
 * Loads what every locality starts with: the kinds of organisation, the indicators with the quarterly form, the sections
 * and the static pages of the portal, the types of documents. Whatever of it is there already stays as it is, but
 * for the kinds, which follow the program.
 */
export async function loadStarterPack(services: Services): Promise<void> {
  const has = async (table: 'form' | 'section' | 'static_page' | 'library_document_type') =>
    (
      await services.read
        .selectFrom(table)
        .select(({ lit }) => lit(1).as('one'))
        .limit(1)
        .execute()
    ).length > 0
  await loadStarterKinds(services)
  if (!(await has('form'))) {
    const form = readContent('quarterly-report.json', formSchema)
    const indicators = readContent('indicators.json', indicatorsSchema)
    await perform(services, systemActor, loadForm, { ...form, indicators, validFrom: FORM_VALID_FROM })
  } else await assignStarterForm(services)
  if (!(await has('section'))) {
    const sections = readContent('portal-sections.json', portalSectionsSchema)
    await perform(services, systemActor, loadSections, { sections })
  }
  if (!(await has('library_document_type'))) {
    const types = readContent('document-types.json', documentTypesSchema)
    await perform(services, systemActor, loadDocumentTypes, { types })
  }
  if (!(await has('static_page'))) await loadPages(services)
}

/** Introduction, contact and accessibility, published as they come with the program. */
async function loadPages(services: Services): Promise<void> {
  for (const { slug, title, body } of readContent('portal-pages.json', portalPagesSchema)) {
    const begun = await perform(services, systemActor, createPage, { slug, titleVi: title.vi })
    const written = await perform(services, systemActor, savePage, {
      ...begun,
      titleVi: title.vi,
      titleEn: title.en,
      bodyVi: body.vi,
      bodyEn: body.en,
    })
    await perform(services, systemActor, publishPage, written)
  }
}
