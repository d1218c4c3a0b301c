import { foldedPhrase } from './lines.ts'

export const LONGEST_NAME = 30
export const LONGEST_LABEL = 40

/** Words that close an article or name its machinery, and have the shape of a name. */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...['het', 'xin cam on', 'tran trong', 'tran trong cam on', 'con nua', 'xem tiep', 'xem them', 'khong'],
  ...['tiep theo', 'tra loi', 'dang nhap', 'dang ky', 'tai ve'],
])

/** Accounts that publish for everybody: no author is named by them. */
const MACHINES: ReadonlySet<string> = new Set([
  ...['admin', 'administrator', 'quan tri', 'quan tri vien', 'super user', 'root', 'editor', 'webmaster', 'web master'],
])

/** `Viết bởi Administrator`: a line that names nobody. */
export function isMachineByline(key: string): boolean {
  return (
    key.length <= LONGEST_LABEL &&
    MACHINES.has(key.replace(/^(?:(?:dang|viet|gui|tac gia|nguoi dang)(?: boi)?|boi|posted by|written by|by) /, ''))
  )
}

export function isMachineName(text: string): boolean {
  return MACHINES.has(foldedPhrase(text))
}

/** Bodies that sign an article as a whole. */
export const BODY =
  /^(?:Ban|Văn phòng|Hội|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Mặt trận|Đoàn|Huyện đoàn|Thành đoàn|Tỉnh đoàn|Khối|Trung tâm|Phòng|Sở|Đảng ủy|Đảng bộ|Huyện ủy|Chi bộ|Liên đoàn|Công đoàn|Công an|Ban Chỉ huy|Tổ|Cổng|Trang|Đài|Báo)(?=\s)/u

/** One to four words that each begin with a capital, at most 30 characters: `Ngọc Oánh`, `H'Hen Niê`, `TTXVN`. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/u)
  const shaped = words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word))
  return (
    shaped &&
    words.length <= 4 &&
    text.length <= LONGEST_NAME &&
    !text.endsWith('.') &&
    !NO_NAMES.has(foldedPhrase(text)) &&
    !isMachineName(text)
  )
}
