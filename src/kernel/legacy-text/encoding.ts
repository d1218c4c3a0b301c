/**
 * The forms Vietnamese was written in before Unicode. TCVN3 (ABC): one byte a letter, capitals with a tone in a font of
 * their own. VNI: a vowel and a mark as two bytes. VIQR: marks as ASCII signs. CP1258: Windows-1258, combining tones.
 */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'viqr', 'cp1258'] as const
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number]
