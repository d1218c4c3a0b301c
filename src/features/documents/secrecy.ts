const INVISIBLE = /\p{Cf}/gu

/** "Tối mật" and "Tuyệt mật" name nothing but a degree of secrecy, and "Độ mật:" announces one, however written. */
const DEGREE = /(?<!\p{L})(?:(?:TỐI|TUYỆT)\s+MẬT(?!\p{L})|ĐỘ\s+MẬT\s*:)/iu

/** "MẬT" in capitals, but in words such as "BẢO MẬT", "BÍ MẬT", "MẬT ĐỘ", "MẬT ONG". */
const CAPITALS = /(?<!\p{L})(?<!(?:BÍ|BẢO|CƠ|LẤY|ONG|THÂN) )MẬT(?! (?:ĐỘ|KHẨU|MÃ|ONG|THIẾT|VỤ)(?!\p{L}))(?!\p{L})/u

const ALONE = /^[^\p{L}]*(?:ĐỘ MẬT[^\p{L}]*)?(?:TỐI |TUYỆT )?MẬT[^\p{L}]*$/iu

function visible(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** Whether a line is nothing but a secrecy mark: "MẬT", "(Tối mật)", "Độ mật: Tuyệt mật". */
export function isSecrecyStamp(text: string): boolean {
  return ALONE.test(visible(text))
}

/**
 * Whether the type, the subject, a title or a mark carries a secrecy mark (Mật, Tối mật, Tuyệt mật). Words such as "bảo
 * mật" and "bí mật nhà nước" are not marks. Marked documents must not enter the system (Luật Bảo vệ bí mật nhà nước).
 */
export function hasSecrecyMark(text: string): boolean {
  const line = visible(text)
  return isSecrecyStamp(line) || DEGREE.test(line) || CAPITALS.test(line)
}
