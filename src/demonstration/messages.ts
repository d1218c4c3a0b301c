import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import type { Messages } from '#platform/i18n/messages.ts'

export interface Bilingual {
  readonly vi: string
  readonly en: string
}

export const demonstrationMessages = {
  'demonstration.not-empty': {
    vi: 'Cơ sở dữ liệu đã có dữ liệu, nên không tạo địa phương trình diễn.',
    en: 'The database is not empty, so no demonstration locality is made.',
  },
  'demonstration.production': {
    vi: 'Không tạo dữ liệu trình diễn ở chế độ vận hành chính thức.',
    en: 'Demonstration data is never made in production.',
  },
} as const satisfies Messages

/** What is going on while the demonstration is made. */
export const doing = {
  catalogue: {
    vi: 'Nạp danh mục chỉ tiêu, biểu báo cáo và chuyên mục',
    en: 'Loading the indicators, the form and the portal sections',
  },
  organisations: { vi: 'Lập tổ chức và địa bàn', en: 'Setting up organisations and areas' },
  people: { vi: 'Ghi chức danh và người giữ', en: 'Recording posts and who holds them' },
  congresses: { vi: 'Ghi sổ đại hội', en: 'Recording the congresses' },
  accounts: { vi: 'Lập tài khoản và quyền', en: 'Making accounts and roles' },
  library: { vi: 'Đưa văn bản vào thư viện', en: 'Filling the documents library' },
  portal: { vi: 'Đặt trình đơn, thông báo của cổng thông tin', en: 'Setting the menu and the notices of the portal' },
  articles: { vi: 'Đăng tin bài', en: 'Publishing articles' },
  coordination: { vi: 'Lập quan hệ phối hợp giữa các cơ quan', en: 'Letting bodies coordinate' },
  reorganisation: { vi: 'Soạn quyết định sắp xếp tổ chức', en: 'Composing a decree of reorganisation' },
  sums: { vi: 'Cộng số liệu toàn huyện', en: 'Adding up the figures of the district' },
  reports: (code: PeriodCode): Bilingual => ({
    vi: `Nộp và duyệt báo cáo ${periodLabel(code, 'vi')}`,
    en: `Handing in and approving the reports of ${periodLabel(code, 'en')}`,
  }),
  signing: (code: PeriodCode): Bilingual => ({
    vi: `Ký báo cáo tổng hợp ${periodLabel(code, 'vi')}`,
    en: `Signing the consolidated reports of ${periodLabel(code, 'en')}`,
  }),
  conference: (code: PeriodCode): Bilingual => ({
    vi: `Họp và giao nhiệm vụ sau ${periodLabel(code, 'vi')}`,
    en: `Holding the conference and giving tasks after ${periodLabel(code, 'en')}`,
  }),
} as const
