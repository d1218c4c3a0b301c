import { line, optionalLine } from '../../input.ts'

/** What is said of a section. */
export const sectionWords = {
  nameVi: line(80),
  nameEn: line(80),
  descriptionVi: optionalLine(400),
  descriptionEn: optionalLine(400),
}

interface SectionWords {
  readonly nameVi: string
  readonly nameEn: string
  readonly descriptionVi: string
  readonly descriptionEn: string
}

export function sectionColumns({ nameVi, nameEn, descriptionVi, descriptionEn }: SectionWords) {
  return { name_vi: nameVi, name_en: nameEn, description_vi: descriptionVi, description_en: descriptionEn }
}
