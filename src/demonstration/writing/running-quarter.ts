/** How far a body has come with its report of the running quarter. */
export type Progressed = 'approved' | 'submitted' | 'late' | 'returned' | 'draft' | 'not-opened'

/**
 * The bodies that are not yet approved in the running quarter. The government of Khe Trúc has not begun: its reporter is
 * the first account a visitor tries.
 */
const BEHIND: Readonly<Record<string, Progressed>> = {
  'cong-an-huyen': 'submitted',
  'nong-dan-khe-truc': 'submitted',
  'mttq-na-may': 'submitted',
  'quan-su-lung-tra': 'submitted',
  'phu-nu-thuong-van': 'submitted',
  'ubnd-lung-tra': 'late',
  'doan-thanh-nien-phieng-hoa': 'late',
  'cuu-chien-binh-na-may': 'returned',
  'lao-dong-huyen': 'draft',
  'quan-su-suoi-trang': 'draft',
  'nong-dan-phieng-hoa': 'draft',
  'mttq-thuong-van': 'draft',
  'ubnd-khe-truc': 'not-opened',
  'dang-uy-phieng-hoa': 'not-opened',
  'doan-thanh-nien-lung-tra': 'not-opened',
  'cuu-chien-binh-thuong-van': 'not-opened',
  'doan-thanh-nien-thuong-van': 'not-opened',
}

export function progressOf(body: string): Progressed {
  return BEHIND[body] ?? 'approved'
}

export const RETURN_REASON =
  'Phần A.5 mới nói việc chung, chưa có việc cụ thể ở bản nào. Đề nghị bổ sung một việc làm được, một việc còn vướng, và đối chiếu lại số hội viên giảm với sổ của Hội.'
