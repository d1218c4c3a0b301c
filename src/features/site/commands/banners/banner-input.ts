import * as z from 'zod'
import type { Tx } from '#platform/database.server.ts'
import { refuseFields } from '#platform/problem.ts'
import { line, optionalAddress, shownDays } from '../../input.ts'

/** A stored picture, what it shows in words, where it leads, and on which days. */
export const bannerWords = {
  fileId: z.uuid('site.picture-required'),
  altVi: line(200),
  address: optionalAddress,
  ...shownDays,
}

interface BannerWords {
  readonly fileId: string
  readonly altVi: string
  readonly address: string
  readonly fromOn: string
  readonly untilOn: string
}

/** The columns behind what was typed. Refuses `invalid` when the file is no stored picture. */
export async function bannerColumns(tx: Tx, { fileId, altVi, address, fromOn, untilOn }: BannerWords) {
  const picture = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('id', '=', fileId)
    .where('width', 'is not', null)
    .executeTakeFirst()
  refuseFields('input.invalid', picture ? [] : [{ path: '/fileId', code: 'site.picture-required' }])
  return { file_id: fileId, alt_vi: altVi, address, from_on: fromOn, until_on: untilOn }
}
