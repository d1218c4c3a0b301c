import * as z from 'zod'
import { line, optionalAddress, optionalLine, shownDays } from '../../input.ts'

/** What a notice says, how loudly, and on which days. */
export const noticeWords = {
  textVi: line(300),
  textEn: optionalLine(300),
  address: optionalAddress,
  importance: z.enum(['normal', 'urgent'], 'input.required'),
  ...shownDays,
}

interface NoticeWords {
  readonly textVi: string
  readonly textEn: string
  readonly address: string
  readonly importance: 'normal' | 'urgent'
  readonly fromOn: string
  readonly untilOn: string
}

export function noticeColumns({ textVi, textEn, address, importance, fromOn, untilOn }: NoticeWords) {
  return { text_vi: textVi, text_en: textEn, address, importance, from_on: fromOn, until_on: untilOn }
}
