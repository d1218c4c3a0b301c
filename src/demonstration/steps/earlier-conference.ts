import type { PlannedTask } from './tasks.ts'

/**
 * What the conference before the last one concluded. Every deadline of it is over: its last task is overdue until one of
 * the last conference is, so that the list of tasks always shows exactly one that is, whatever the season.
 */
export function earlierConclusions(isOneOverdue: boolean) {
  return CONCLUSIONS.map(({ wording, task }, at) => {
    const isLast = at === CONCLUSIONS.length - 1
    return { wording, task: { ...task, course: isLast && !isOneOverdue ? ('working' as const) : ('done' as const) } }
  })
}

const CONCLUSIONS: readonly { readonly wording: string; readonly task: Omit<PlannedTask, 'course'> }[] = [
  {
    wording:
      'Lập sổ theo dõi kiến nghị của nhân dân dùng chung cho sáu xã, thị trấn; mỗi kiến nghị ghi rõ cơ quan trả lời và ngày trả lời.',
    task: {
      title: 'Lập sổ theo dõi kiến nghị dùng chung',
      product: '1 mẫu sổ, 6 xã, thị trấn mở sổ',
      lead: 'ban-dan-van',
      supporting: ['ubnd-huyen'],
      dueInDays: 28,
    },
  },
  {
    wording:
      'Mở thêm bộ phận một cửa lưu động vào phiên chợ, để bà con các bản xa làm được giấy tờ trong một lần xuống núi.',
    task: {
      title: 'Mở bộ phận một cửa lưu động vào phiên chợ',
      product: 'Lịch trực 6 phiên chợ, sổ tiếp nhận hồ sơ',
      lead: 'ubnd-huyen',
      supporting: ['ubnd-thuong-van', 'ubnd-na-may'],
      dueInDays: 42,
    },
  },
  {
    wording:
      'Giám sát việc sử dụng các khoản nhân dân đóng góp làm đường ở hai xã, công bố kết quả trước dân tại nhà văn hóa.',
    task: {
      title: 'Giám sát các khoản nhân dân đóng góp làm đường',
      product: '2 thông báo kết quả giám sát',
      lead: 'mttq-huyen',
      supporting: ['mttq-khe-truc', 'mttq-phieng-hoa'],
      dueInDays: 56,
    },
  },
]
