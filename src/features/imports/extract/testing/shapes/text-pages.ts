import { OTHERS, type Shape } from './shape.ts'

const TEXT = [
  'Ngày 20/6/2023, Hội Nông dân xã Mường Tấc phối hợp với Trạm Khuyến nông mở lớp tập huấn kỹ thuật trồng rau trái vụ cho 45 hội viên của 6 chi hội',
  'Tại lớp học, học viên được hướng dẫn cách ủ phân hữu cơ, làm giàn che và ghi nhật ký đồng ruộng; thực hành ngay trên vườn nhà chị Cầm Thị Sương ở bản Tọ.',
  'Đồng chí Đèo Văn Khoán, Chủ tịch Hội Nông dân xã, cho biết: Hội sẽ vận động mỗi chi hội có ít nhất 5 hộ làm vườn mẫu, phấn đấu đến cuối năm thu nhập tăng 15%.',
  'Lớp tập huấn kéo dài 02 ngày, kết thúc bằng buổi tham quan tổ hợp tác rau an toàn./.',
]

const copied = (lines: readonly string[]) => lines.join('\n')

export const TEXT_PAGES: readonly Shape[] = [
  {
    name: 'text without blank lines, CRLF, letters taken apart, UTF-16',
    written: 'utf-16le',
    truth: {
      title: 'Hội Nông dân xã Mường Tấc tập huấn trồng rau trái vụ',
      published: { date: '2023-06-21', time: '07:45' },
      bylines: [{ name: 'Hoàng Thị Ín', role: 'author' }],
      body: TEXT,
    },
    page: [
      'Hội Nông dân xã Mường Tấc tập huấn trồng rau trái vụ',
      'Ngày đăng: 21/06/2023 07:45',
      ...TEXT,
      'Hoàng Thị Ín',
    ]
      .join('\r\n')
      .normalize('NFD'),
  },
  {
    name: 'whole page copied out of a browser',
    truth: {
      title: 'Hội Nông dân xã Mường Tấc tập huấn trồng rau trái vụ',
      unlabelled: { date: '2023-06-21', time: '07:45' },
      bylines: [{ name: 'Hoàng Thị Ín', role: 'author' }],
      body: TEXT,
    },
    page: copied([
      'Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ',
      'Trang chủ » Tin tức » Hoạt động đoàn thể',
      'Hội Nông dân xã Mường Tấc tập huấn trồng rau trái vụ',
      'Thứ Tư, 21/06/2023 07:45 (GMT+7)',
      'Lượt xem: 1.234',
      'Đọc bài viết',
      'Cỡ chữ A- A A+',
      'In trang / Gửi email',
      '',
      ...TEXT,
      'Tác giả: Hoàng Thị Ín',
      'Tin liên quan',
      ...OTHERS.map(([title, date]) => `${title} (${date})`),
      'Bản quyền thuộc về Hội Nông dân xã Mường Tấc',
      'Chịu trách nhiệm nội dung: Ông Đèo Văn Khoán',
    ]),
  },
  {
    name: 'text page of the founding kind with its lists and foot',
    truth: {
      title: 'Tập huấn trồng rau trái vụ cho hội viên nông dân',
      updated: { date: '2023-06-22' },
      bylines: [{ name: 'Hoàng Ín', role: 'author' }],
      body: TEXT,
    },
    page: copied([
      'Tăng cỡ chữ Giảm cỡ chữ Gửi thư In Tăng sáng Giảm sáng\n',
      'Tập huấn trồng rau trái vụ cho hội viên nông dân\n',
      '(\u00a0Cập nhật ngày: 22/06/2023\u00a0)\n',
      ...TEXT.map((words) => `${'\u00a0'.repeat(9)} ${words}\n`),
      'Hoàng Ín\n',
      'Các tin đã đưa:',
      ...OTHERS.map(([title, date]) => `${date} ${title}`),
      'Thống kê truy cập',
      'Đang online: 3',
    ]),
  },
  {
    name: 'text with the date and counter below the body and an opening in capitals',
    truth: {
      title: 'NÔNG DÂN MƯỜNG TẤC HỌC TRỒNG RAU TRÁI VỤ',
      published: { date: '2023-06-21' },
      bylines: [{ name: 'Hội Nông dân xã', role: 'source' }],
      body: TEXT,
    },
    page: copied([
      'NÔNG DÂN MƯỜNG TẤC HỌC TRỒNG RAU TRÁI VỤ',
      '',
      ...TEXT.flatMap((words) => [`\t${words}`, '']),
      'Nguồn: Hội Nông dân xã',
      'Ngày đăng: 21/06/2023 | Lượt xem: 88',
      'Ý kiến bạn đọc (0)',
      'Họ và tên:',
      'Email:',
      'Nội dung:',
      'Gửi bình luận',
    ]),
  },
]
