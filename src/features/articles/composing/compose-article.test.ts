import { expect, test } from 'vitest'
import { type ConferenceSource, composeArticle } from './compose-article.ts'

const source: ConferenceSource = {
  title: 'Hội nghị sơ kết công tác dân vận quý III năm 2024',
  heldOn: '2024-10-03',
  session: 'afternoon',
  place: 'Hội trường Huyện ủy',
  chairName: 'Hoàng Thế Lâm',
  chairTitle: 'Phó Bí thư Thường trực Huyện ủy',
  participants: [
    { label: 'Thường trực Huyện ủy', headCount: 2 },
    { label: '12 xã, thị trấn', headCount: 39 },
  ],
  conclusions: ['Mỗi kiến nghị chỉ có một cơ quan chủ trì.', 'Công khai kết quả trước ngày 15 hằng tháng;'],
  narrative: {
    'A.1': 'Câu về tình hình không đưa vào tin.',
    'A.2': 'Cấp ủy giao việc rõ. Có kiểm tra. Câu thứ ba không vào.',
    'A.3': 'Bộ phận một cửa làm thêm sáng thứ Bảy',
    'A.7': 'Các chức sắc đồng thuận.',
    'B.2': 'Ba xã nộp báo cáo chậm.',
  },
}

test('without report and conclusions the news is its first paragraph, with the end mark', () => {
  const { blocks } = composeArticle({ ...source, conclusions: [' . '], narrative: {} })
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      text: 'Chiều ngày 03/10/2024, đồng chí Hoàng Thế Lâm – Phó Bí thư Thường trực Huyện ủy chủ trì Hội nghị sơ kết công tác dân vận quý III năm 2024./.',
    },
  ])
})

test('the report speaks in its own leading sentences by theme, then the conclusions in their own words', () => {
  const { title, blocks } = composeArticle(source)
  expect(title).toBe('Hội nghị sơ kết công tác dân vận quý III năm 2024')
  expect(blocks.slice(1).map((block) => 'text' in block && block.text)).toEqual([
    'Theo báo cáo tại hội nghị: Cấp ủy giao việc rõ. Có kiểm tra. Bộ phận một cửa làm thêm sáng thứ Bảy.',
    'Các chức sắc đồng thuận.',
    'Về hạn chế, báo cáo nêu rõ: Ba xã nộp báo cáo chậm.',
    'Phát biểu kết luận hội nghị, đồng chí Hoàng Thế Lâm – Phó Bí thư Thường trực Huyện ủy đề nghị: Mỗi kiến nghị chỉ có một cơ quan chủ trì; Công khai kết quả trước ngày 15 hằng tháng./.',
  ])
})

test('the facts say what, when, where, who chaired and who came', () => {
  expect(composeArticle(source).facts).toEqual([
    { term: 'Hội nghị', value: 'Sơ kết công tác dân vận quý III năm 2024' },
    { term: 'Thời gian', value: 'Chiều Thứ Năm, 03/10/2024' },
    { term: 'Địa điểm', value: 'Hội trường Huyện ủy' },
    { term: 'Chủ trì', value: 'Hoàng Thế Lâm, Phó Bí thư Thường trực Huyện ủy' },
    { term: 'Thành phần', value: '41 đại biểu: Thường trực Huyện ủy, 12 xã, thị trấn' },
  ])
})

test('a title that does not say it is a conference is said to be one', () => {
  expect(composeArticle({ ...source, title: 'Sơ kết quý III.' }).title).toBe('Hội nghị sơ kết quý III')
})
