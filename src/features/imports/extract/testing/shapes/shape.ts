import type { Truth } from '../text.ts'

/** A page as one kind of portal prints it, with what it truly says. People, places and words are invented. */
export interface Shape {
  readonly name: string
  readonly truth: Truth
  /** The saved page as text, before it was encoded. */
  readonly page: string
  /** How its file was written; UTF-8 when absent. */
  readonly written?: 'utf-16le'
}

/** Items of a list of other articles, each with a date of its own. */
export const OTHERS: readonly (readonly [title: string, date: string])[] = [
  ['Xã Bản Lầu ra mắt mô hình “Tuyến đường phụ nữ tự quản”', '30/08/2023'],
  ['Khai mạc lớp bồi dưỡng kỹ năng vận động quần chúng cho cán bộ bản', '28/08/2023'],
  ['Đoàn công tác của tỉnh kiểm tra việc thực hiện quy chế dân chủ tại huyện', '24/08/2023'],
  ['Trao nhà “Đại đoàn kết” cho hộ nghèo bản Phiêng Ban', '21/08/2023'],
  ['Gặp mặt người có uy tín trong đồng bào dân tộc thiểu số', '15/08/2023'],
]

/** The paragraphs within one element each. */
export function each(paragraphs: readonly string[], tag = 'p', attributes = ''): string {
  return paragraphs.map((words) => `<${tag}${attributes}>${words}</${tag}>`).join('\n')
}
