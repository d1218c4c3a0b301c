import type { Locale } from './locale.ts'

/**
 * The blocs of the field: who reports side by side in one locality. Kinds of organisation are data and change with
 * every reorganisation; each belongs to one of these, which name the columns of a board and the extent of a right.
 * The order is the order of columns.
 */
export const blocs = [
  'party',
  'government',
  'armed-forces',
  'front',
  'farmers',
  'women',
  'veterans',
  'youth',
  'trade-union',
  'advisory',
] as const

export type Bloc = (typeof blocs)[number]

/** `full` for sentences, `head` for a column, `abbreviation` (the same in both languages) for a narrow column. */
export type BlocLabel = { full: string; head: string; abbreviation: string }

type Wording = { abbreviation: string } & Record<Locale, { full: string; head: string }>

const wordings: Record<Bloc, Wording> = {
  party: {
    abbreviation: 'CU',
    vi: { full: 'Cấp ủy', head: 'Cấp ủy' },
    en: { full: 'Party committee', head: 'Party' },
  },
  government: {
    abbreviation: 'CQ',
    vi: { full: 'Chính quyền', head: 'Chính quyền' },
    en: { full: 'Government', head: 'Government' },
  },
  'armed-forces': {
    abbreviation: 'VT',
    vi: { full: 'Lực lượng vũ trang', head: 'Vũ trang' },
    en: { full: 'Armed forces', head: 'Forces' },
  },
  front: {
    abbreviation: 'MT',
    vi: { full: 'Mặt trận Tổ quốc', head: 'Mặt trận' },
    en: { full: 'Fatherland Front', head: 'Front' },
  },
  farmers: {
    abbreviation: 'ND',
    vi: { full: 'Hội Nông dân', head: 'Nông dân' },
    en: { full: 'Farmers’ Union', head: 'Farmers' },
  },
  women: {
    abbreviation: 'PN',
    vi: { full: 'Hội Liên hiệp Phụ nữ', head: 'Phụ nữ' },
    en: { full: 'Women’s Union', head: 'Women' },
  },
  veterans: {
    abbreviation: 'CB',
    vi: { full: 'Hội Cựu chiến binh', head: 'Cựu chiến binh' },
    en: { full: 'Veterans’ Association', head: 'Veterans' },
  },
  youth: {
    abbreviation: 'TN',
    vi: { full: 'Đoàn Thanh niên', head: 'Thanh niên' },
    en: { full: 'Youth Union', head: 'Youth' },
  },
  'trade-union': {
    abbreviation: 'CĐ',
    vi: { full: 'Công đoàn', head: 'Công đoàn' },
    en: { full: 'Trade union', head: 'Trade union' },
  },
  advisory: {
    abbreviation: 'DV',
    vi: { full: 'Cơ quan tham mưu dân vận', head: 'Dân vận' },
    en: { full: 'Mass-mobilisation advisory body', head: 'Dân vận' },
  },
}

/** True when `text` is the code of a bloc. */
export function isBloc(text: string): text is Bloc {
  return blocs.some((bloc) => bloc === text)
}

/** What a bloc is called in one language. */
export function blocLabel(bloc: Bloc, locale: Locale): BlocLabel {
  const wording = wordings[bloc]
  return { ...wording[locale], abbreviation: wording.abbreviation }
}
