/** What an area may be. */
export const AREA_KINDS = ['province', 'district', 'commune', 'town'] as const
export type AreaKind = (typeof AREA_KINDS)[number]
