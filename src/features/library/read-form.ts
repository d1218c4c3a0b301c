import { readUploads } from '#platform/files/upload-input.ts'

/** What a document's form sends: its words, the files looked into, the files to leave out. */
export async function readDocumentForm(form: FormData): Promise<Record<string, unknown>> {
  const words = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  return { ...words, files: await readUploads(form, 'files'), remove: form.getAll('remove') }
}
