import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { prepareUpload, type Upload } from '#platform/files/prepare-upload.ts'
import { pdf } from '#platform/files/testing/hostile-files.ts'
import { systemActor } from '#platform/system-actor.ts'
import { createDocument } from './commands/create-document.ts'
import { loadDocumentTypes } from './commands/load-types.ts'
import { publishDocument } from './commands/publish-document.ts'

/** The types `ke-hoach` and `thong-bao`. */
export async function givenDocumentTypes(services: Services): Promise<void> {
  const types = [
    { slug: 'ke-hoach', name: { vi: 'Kế hoạch', en: 'Plan' } },
    { slug: 'thong-bao', name: { vi: 'Thông báo', en: 'Notice' } },
  ]
  await perform(services, systemActor, loadDocumentTypes, { types })
}

/** A small PDF, as a form's upload. */
export function givenPdf(words: string, name = 'van-ban.pdf'): Promise<Upload> {
  return prepareUpload(pdf(`% ${words}`), name)
}

/** What a document is entered with; `more` replaces parts of it. */
export async function documentDraft(organisationId: string, numberSymbol: string, more: object = {}) {
  return {
    organisationId,
    numberSymbol,
    typeSlug: 'ke-hoach',
    issuingBody: 'Ban Dân vận Huyện ủy',
    signedOn: '05/03/2024',
    abstract: `về phong trào “Dân vận khéo”, số ${numberSymbol}`,
    files: [await givenPdf(numberSymbol)],
    ...more,
  }
}

/** A document entered by the editor and published by the publisher. */
export async function givenPublishedDocument(
  services: Services,
  { editor, publisher }: { readonly editor: Actor; readonly publisher: Actor },
  numberSymbol: string,
  more: object = {},
) {
  const draft = await documentDraft(editor.organisationId, numberSymbol, more)
  const created = await perform(services, editor, createDocument, draft)
  return perform(services, publisher, publishDocument, created)
}
