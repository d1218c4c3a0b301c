import { refuse } from './parsed-article.ts'

export function refuseTitle() {
  return refuse(
    'no-title',
    'Không tìm thấy tiêu đề. Hãy đặt tiêu đề thành một dòng riêng, không quá 250 ký tự, ở đầu tệp.',
    'No title was found. Put the title on a line of its own, at most 250 characters, at the top of the file.',
  )
}

export function refuseBody() {
  return refuse(
    'no-body',
    'Không tìm thấy nội dung bài dưới tiêu đề. Hãy chép đủ các đoạn văn rồi nhập lại.',
    'No body was found below the title. Copy all the paragraphs and try again.',
  )
}
