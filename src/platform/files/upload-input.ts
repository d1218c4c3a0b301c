import * as z from 'zod'
import { isPrepared, type PreparedFile, prepareUpload, type Upload } from './prepare-upload.ts'

/** The files chosen in a form's field, looked into; a field left empty gives none. */
export async function readUploads(form: FormData, field: string): Promise<Upload[]> {
  const uploads: Upload[] = []
  // One after another: a picture being drawn takes as much memory as it has pixels.
  for (const chosen of form.getAll(field)) {
    if (!(chosen instanceof File) || (chosen.size === 0 && chosen.name === '')) continue
    uploads.push(await prepareUpload(new Uint8Array(await chosen.arrayBuffer()), chosen.name))
  }
  return uploads
}

/** The member of a command's input that takes an upload: gives the file, or the sentence why it was refused. */
export const uploadedFile = z.custom<Upload>().transform((upload, issues): PreparedFile => {
  if (typeof upload === 'object' && upload !== null) {
    if ('file' in upload && isPrepared(upload.file)) return upload.file
    if ('code' in upload) {
      issues.addIssue({ code: 'custom', message: upload.code })
      return z.NEVER
    }
  }
  issues.addIssue({ code: 'custom', message: 'input.invalid-type' })
  return z.NEVER
})
