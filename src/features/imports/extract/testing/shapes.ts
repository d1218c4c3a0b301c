import { CMS_PAGES } from './shapes/cms-pages.ts'
import { FURTHER_PAGES } from './shapes/further-pages.ts'
import { GOVERNMENT_PAGES } from './shapes/government-pages.ts'
import { PRESS_PAGES } from './shapes/press-pages.ts'
import type { Shape } from './shapes/shape.ts'
import { TEXT_PAGES } from './shapes/text-pages.ts'

export const SHAPES: readonly Shape[] = [
  ...CMS_PAGES,
  ...GOVERNMENT_PAGES,
  ...PRESS_PAGES,
  ...TEXT_PAGES,
  ...FURTHER_PAGES,
]

/** The bytes of the file as it was saved. */
export function bytesOfShape({ page, written }: Shape): Uint8Array {
  return written === 'utf-16le' ? Buffer.from(`\ufeff${page}`, 'utf16le') : Buffer.from(page)
}
