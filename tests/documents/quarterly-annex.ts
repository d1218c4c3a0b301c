import type { Annex, FigureRow } from '#features/documents/index.ts'

const figure = (...cells: string[]): FigureRow => ({ kind: 'figure', cells })

const GROUPS: readonly (readonly [label: string, figures: readonly FigureRow[]])[] = [
  [
    'A. Cấp ủy lãnh đạo, chỉ đạo',
    [
      figure('A01', 'Văn bản lãnh đạo, chỉ đạo về dân vận đã ban hành', 'văn bản', '53', '53'),
      figure('A06', 'Cuộc đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân', 'cuộc', '12', '12'),
    ],
  ],
  [
    'B. Dân vận chính quyền',
    [
      figure('B01', 'Lượt tiếp công dân', 'lượt', '75', '75'),
      figure('B05', 'Đơn thư đã giải quyết', 'đơn', '38/42', '38/42'),
      figure('B08', 'Hồ sơ giải quyết đúng, trước hạn', '%', '98,6', '98,6'),
    ],
  ],
  ['C. Lực lượng vũ trang', [figure('C02', 'Ngày công giúp dân', 'ngày công', '1.250', '1.250')]],
  [
    'D. Mặt trận Tổ quốc, đoàn thể, hội quần chúng',
    [
      figure('D01', 'Tổng số đoàn viên, hội viên', 'người', '19.143', '19.143'),
      figure('D02', 'Đối tượng trong diện tập hợp', 'người', '27.010', '27.010'),
      figure('D03', 'Tỷ lệ tập hợp', '%', '70,9', '70,9'),
      figure('D04', 'Kết nạp mới trong kỳ', 'người', '486', '486'),
      figure('D05', 'Giảm (đưa ra, chuyển đi)', 'người', '132', '132'),
      figure('D11', 'Cuộc giám sát chủ trì', 'cuộc', '19', '19'),
      figure('D13', 'Kiến nghị sau giám sát được tiếp thu, giải quyết', 'kiến nghị', '29/34', '29/34'),
      figure('D17', 'Quỹ “Vì người nghèo” vận động được', 'triệu đồng', '553', '553'),
    ],
  ],
  [
    'G. Dân chủ ở cơ sở',
    [
      figure('G03', 'Nội dung Nhân dân bàn và quyết định trực tiếp', 'việc', '87', '87'),
      figure('G08', 'Số ý kiến tham gia được tiếp thu', 'ý kiến', '214/240', '214/240'),
      figure('G10', 'Ban Thanh tra nhân dân: số cuộc giám sát', 'cuộc', '41', '41'),
      figure('G14', 'Ban Giám sát đầu tư của cộng đồng: số cuộc giám sát', 'cuộc', '36', '36'),
    ],
  ],
  [
    'H. Phong trào thi đua “Dân vận khéo”',
    [
      figure('H01', 'Mô hình đăng ký mới', 'mô hình', '123', '123'),
      figure('H05', 'Mô hình đạt hiệu quả', 'mô hình', '96/123', '96/123'),
      figure('H06', 'Được công nhận cấp cơ sở, huyện, tỉnh', 'mô hình', '55', '55'),
    ],
  ],
  [
    'I. An sinh xã hội',
    [
      figure('I01', 'Suất quà trao', 'suất', '2.140', '2.140'),
      figure('I02', 'Nhà Đại đoàn kết xây mới, sửa chữa', 'nhà', '16', '16'),
    ],
  ],
  [
    'J. Nông thôn mới, đô thị văn minh',
    [
      figure('J01', 'Diện tích đất hiến', 'm²', '12.450', '12.450'),
      figure('J03', 'Ngày công Nhân dân đóng góp', 'ngày công', '3.860', '3.860'),
      figure('J04', 'Tiền Nhân dân đóng góp', 'triệu đồng', '1.327', '1.327'),
    ],
  ],
]

/** The 26 core figures of a quarter, in groups. */
export const QUARTERLY_ANNEX: Annex = {
  title: 'CÁC CHỈ TIÊU CÔNG TÁC DÂN VẬN QUÝ I NĂM 2023',
  referenceLine: 'Kèm theo Báo cáo số 127-BC/BDVHU, ngày 05/4/2023 của Ban Dân vận Huyện ủy Na Hang',
  columns: [
    { label: 'Mã', align: 'center' },
    { label: 'Chỉ tiêu', align: 'left' },
    { label: 'Đơn vị tính', align: 'center' },
    { label: 'Trong kỳ', align: 'right' },
    { label: 'Lũy kế từ đầu năm', align: 'right' },
  ],
  rows: GROUPS.flatMap(([label, figures]) => [{ kind: 'group', label } as const, ...figures]),
  notes: ['Ghi chú: số liệu chốt ngày 20/3/2023, tổng hợp từ báo cáo của 12 xã, thị trấn.'],
}
