import * as z from 'zod'
import { nfc } from '#kernel/vietnamese.ts'
import type { Upload } from '#platform/files/prepare-upload.ts'

/** The bytes of a page: themselves, or in base64. */
export const fileBytes = z.union([
  z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes)),
  z.base64('imports.bytes-form').transform((text) => Buffer.from(text, 'base64')),
])

/** Files beside a page, as `prepareUpload` answered for them. */
export const foundFiles = z.array(z.object({ name: z.string().max(500), upload: z.custom<Upload>() })).default([])

/** The name of a page's file, as it was. */
export const fileName = z.string().trim().min(1, 'input.required').max(500, 'input.too-long').transform(nfc)
