import type { Block, FigureRow, OfficialDocument } from '#features/documents/index.ts'
import { QUARTERLY_ANNEX } from './quarterly-annex.ts'

const write = (kind: Exclude<Block['kind'], 'table'>) => (text: string) => ({ kind, text }) as const
const [part, heading, subheading, paragraph] = [
  write('part'),
  write('heading'),
  write('subheading'),
  write('paragraph'),
]
const figure = (...cells: string[]): FigureRow => ({ kind: 'figure', cells })

const RESULTS: readonly Block[] = [
  part('KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ I NĂM 2023'),
  heading('Tình hình nhân dân'),
  paragraph(
    'Tình hình tư tưởng, đời sống của các tầng lớp Nhân dân cơ bản ổn định; Nhân dân phấn khởi, tin tưởng vào sự lãnh đạo của Đảng, quan tâm đến sản xuất vụ Xuân, giá vật tư nông nghiệp và tiến độ các công trình giao thông nông thôn. Trên địa bàn huyện không phát sinh điểm nóng.',
  ),
  heading('Sự lãnh đạo, chỉ đạo của cấp ủy'),
  paragraph(
    'Các cấp ủy đã ban hành 53 văn bản lãnh đạo, chỉ đạo công tác dân vận; tổ chức 12 cuộc đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân, tiếp nhận và trả lời các ý kiến, kiến nghị theo đúng thẩm quyền.',
  ),
  heading('Công tác dân vận của chính quyền'),
  subheading('Cải cách hành chính, giải quyết thủ tục hành chính'),
  paragraph(
    'Ủy ban nhân dân các xã, thị trấn duy trì mô hình “Chính quyền thân thiện”; hồ sơ thủ tục hành chính được giải quyết đúng và trước hạn đạt tỷ lệ cao, tỷ lệ hồ sơ nộp trực tuyến tăng so với cùng kỳ.',
  ),
  subheading('Tiếp công dân, giải quyết đơn thư'),
  paragraph(
    'Toàn huyện tiếp 75 lượt công dân; tiếp nhận 42 đơn, đã giải quyết 38 đơn (90,5%); các đơn còn lại đang trong thời hạn giải quyết theo quy định của pháp luật.',
  ),
  heading('Công tác dân vận của lực lượng vũ trang'),
  paragraph(
    'Lực lượng vũ trang bám sát địa bàn, tham gia 1.250 ngày công giúp dân sửa chữa đường giao thông, nạo vét kênh mương và làm nhà ở cho hộ có hoàn cảnh khó khăn.',
  ),
  heading('Mặt trận Tổ quốc và các đoàn thể, hội quần chúng'),
  paragraph('Kết quả tập hợp đoàn viên, hội viên của các đoàn thể chính trị - xã hội trong quý như sau:'),
  {
    kind: 'table',
    columns: [
      { label: 'Tổ chức', align: 'left' },
      { label: 'Tổng số', align: 'right' },
      { label: 'Kết nạp mới', align: 'right' },
      { label: 'Tỷ lệ tập hợp (%)', align: 'right' },
    ],
    rows: [
      figure('Hội Nông dân', '6.412', '118', '71,3'),
      figure('Hội Liên hiệp Phụ nữ', '7.905', '142', '74,0'),
      figure('Hội Cựu chiến binh', '1.586', '21', '92,8'),
      figure('Đoàn Thanh niên Cộng sản Hồ Chí Minh', '3.240', '205', '58,6'),
    ],
  },
  { kind: 'source-note', text: 'Nguồn: báo cáo quý I năm 2023 của các đoàn thể huyện, chốt ngày 20/3/2023.' },
  paragraph(
    'Mặt trận Tổ quốc và các đoàn thể chủ trì 19 cuộc giám sát, gửi 34 kiến nghị sau giám sát; 29 kiến nghị đã được cấp ủy, chính quyền tiếp thu, giải quyết.',
  ),
  heading('Công tác dân tộc'),
  paragraph(
    'Chính sách đối với đồng bào các dân tộc thiểu số được triển khai kịp thời, đúng đối tượng; thăm, tặng quà người có uy tín nhân dịp Tết Nguyên đán Quý Mão.',
  ),
  heading('Công tác tôn giáo'),
  paragraph('Các hoạt động tôn giáo diễn ra bình thường, đúng pháp luật; quan hệ đoàn kết lương - giáo được giữ vững.'),
  heading('Thực hiện dân chủ ở cơ sở'),
  paragraph(
    'Nhân dân bàn và quyết định trực tiếp 87 việc; Ban Thanh tra nhân dân tổ chức 41 cuộc giám sát, Ban Giám sát đầu tư của cộng đồng tổ chức 36 cuộc giám sát các công trình trên địa bàn.',
  ),
  heading('Phong trào thi đua “Dân vận khéo”'),
  paragraph(
    'Toàn huyện đăng ký mới 123 mô hình, trong đó 69 mô hình tập thể, 54 mô hình cá nhân; nhiều mô hình được nhân rộng như “Đường hoa thay cỏ dại”, “Thứ Bảy về bản”.',
  ),
  heading('An sinh xã hội; xây dựng nông thôn mới, đô thị văn minh'),
  paragraph(
    'Trao 2.140 suất quà trị giá 1.070 triệu đồng; khởi công 16 nhà Đại đoàn kết; Nhân dân hiến 12.450 m² đất, đóng góp 3.860 ngày công làm đường giao thông nông thôn.',
  ),
  heading('Hoạt động của cơ quan tham mưu và hệ thống khối dân vận'),
  paragraph(
    'Ban Dân vận Huyện ủy chủ động tham mưu cho Ban Thường vụ Huyện ủy, phối hợp chặt chẽ với Mặt trận Tổ quốc, các đoàn thể; 12/12 khối dân vận xã, thị trấn gửi báo cáo đúng hạn.',
  ),
]

const JUDGEMENT: readonly Block[] = [
  part('ĐÁNH GIÁ CHUNG'),
  heading('Ưu điểm'),
  paragraph('Công tác dân vận có chuyển biến rõ nét từ huyện đến cơ sở; nội dung, phương thức vận động được đổi mới.'),
  heading('Hạn chế, nguyên nhân'),
  paragraph(
    'Việc nắm bắt và dự báo tình hình dư luận có nơi còn chậm; quy ước, hương ước ở một số thôn còn hình thức. Nguyên nhân chủ yếu là cán bộ cơ sở kiêm nhiệm nhiều việc.',
  ),
  part('NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2023'),
  paragraph(
    'Kịp thời kiện toàn bộ máy các tổ chức hội sau Đại hội; triển khai các mô hình “Dân vận khéo” đã đăng ký; tăng cường tuyên truyền, vận động Nhân dân thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới.',
  ),
  part('KIẾN NGHỊ, ĐỀ XUẤT'),
  paragraph(
    'Đề nghị Ban Dân vận Tỉnh ủy mở lớp bồi dưỡng nghiệp vụ cho trưởng khối dân vận các xã, thị trấn trong quý II.',
  ),
]

/** A whole quarterly report of a district's mass-mobilisation commission, with its annex of 26 figures. */
export const QUARTERLY_REPORT: OfficialDocument = {
  standard: 'HD36',
  upperBody: ['ĐẢNG BỘ HUYỆN NA HANG'],
  issuingBody: ['BAN DÂN VẬN'],
  number: 127,
  symbol: 'BC/BDVHU',
  place: 'Na Hang',
  issuedOn: '2023-04-05',
  typeName: 'BÁO CÁO',
  subject: 'công tác dân vận quý I, nhiệm vụ trọng tâm quý II năm 2023',
  body: [
    paragraph(
      'Thực hiện chế độ thông tin, báo cáo, Ban Dân vận Huyện ủy báo cáo kết quả công tác dân vận quý I và nhiệm vụ trọng tâm quý II năm 2023 như sau:',
    ),
    ...RESULTS,
    ...JUDGEMENT,
  ],
  signature: { authority: 'K/T TRƯỞNG BAN', post: 'PHÓ TRƯỞNG BAN', name: 'Nguyễn Văn An' },
  recipients: [
    'Ban Dân vận Tỉnh ủy',
    'Thường trực Huyện ủy',
    'Mặt trận Tổ quốc và các đoàn thể huyện',
    'Khối dân vận các xã, thị trấn',
    'Lưu Ban Dân vận Huyện ủy',
  ],
  annex: QUARTERLY_ANNEX,
  marks: [],
}
