import type { Random } from './random.ts'
import { fill, type SampleText } from './text.ts'
import { MENU, SECTIONS, TITLES } from './words.ts'

/** Everything a portal prints around an article. */
export type FurnitureStyle = {
  toolbar: number
  toolbarAt: 'above' | 'below' | 'end' | 'none'
  related: number
  relatedBefore: boolean
  inset: boolean
  comments: number
  share: boolean
  breadcrumb: number
  left: boolean
  right: boolean
  heldOut: boolean
}

const BUTTONS = ['Tăng cỡ chữ', 'Giảm cỡ chữ', 'Gửi thư', 'In', 'Tăng sáng', 'Giảm sáng']

const TOOLBARS: readonly string[] = [
  `<p>${BUTTONS.join(' ')}</p>`,
  `<div>${BUTTONS.map((words) => `<a href="javascript:void(0)" onclick="x()">${words}</a>`).join(' ')}</div>`,
  '<div class="tool"><a href="print.aspx?id=1"><img src="/images/print.gif" alt="In bài viết"></a> <a href="mail.aspx"><img src="/images/email.png" alt="Gửi email"></a></div>',
  '<ul class="toolbar"><li><a href="#">A-</a></li><li><a href="#">A</a></li><li><a href="#">A+</a></li><li><a href="/in">Bản in</a></li></ul>',
  '<table><tr><td>Xem với cỡ chữ</td><td><a href="#">A-</a></td><td><a href="#">A+</a></td><td>Gửi cho bạn bè</td><td>In trang</td></tr></table>',
]
const HELD_OUT_TOOLBARS: readonly string[] = [
  '<div><button>Nghe bài viết</button><button>Chia sẻ</button><button>Độ tương phản</button></div>',
  '<p>[ Quay lại ] [ In bài này ] [ Gửi email ]</p>',
  '<span onclick="a()">Tăng tương phản</span> | <span>Giảm tương phản</span> | <span>Về trang trước</span>',
]

const RELATED_HEADINGS = [
  'Tin khác',
  'Các tin khác',
  'Tin liên quan',
  'Các tin đã đưa',
  'Tin cũ hơn',
  'Những tin mới hơn',
  'CÁC TIN KHÁC',
]
const HELD_OUT_HEADINGS = [
  'Bài viết liên quan',
  'Tin cùng chuyên mục',
  'Các bài viết khác:',
  'Tin tức khác',
  'Tin bài liên quan',
]

type Items = readonly { title: string; date: string }[]

const RELATED: readonly ((heading: string, items: Items) => string)[] = [
  (heading, items) =>
    `<div><b>${heading}</b></div><ul>${items.map(({ title, date }) => `<li><a href="?newsid=1">${title}</a> (${date})</li>`).join('')}</ul>`,
  (heading, items) =>
    `<h3 class="other-title">${heading}</h3><div class="other-news">${items.map(({ title }) => `<p><a href="/tin/1.html">${title}</a></p>`).join('')}</div>`,
  (heading, items) =>
    `<table><tr><td class=head>${heading}</td></tr>${items.map(({ title, date }) => `<tr><td><img src="bullet.gif"> <a href=x.aspx>${title}</a> <i>${date}</i></td></tr>`).join('')}</table>`,
  (heading, items) =>
    `<p><strong>${heading}:</strong></p>${items.map(({ title, date }) => `- <a href="index.php?id=2">${title}</a> - (${date})<br>`).join('\n')}`,
]

const COMMENTS = [
  '',
  '',
  '<div class="comment"><h4>Ý kiến bạn đọc</h4><p>Bài viết rất hay và bổ ích, cảm ơn ban biên tập đã đăng tải.</p><form><input name=ten><textarea></textarea><button>Gửi bình luận</button></form></div>',
  '<div><b>Ý kiến bạn đọc</b><br>Họ và tên: <input type=text> Email: <input> Nội dung: <textarea rows=3></textarea> <input type=submit value="Gửi"></div>',
]

export function pickFurniture(random: Random, heldOut: boolean): FurnitureStyle {
  return {
    toolbar: random.int(0, (heldOut ? HELD_OUT_TOOLBARS : TOOLBARS).length - 1),
    toolbarAt: random.pick(['above', 'below', 'end', 'none'] as const),
    related: random.int(0, RELATED.length - 1),
    relatedBefore: random.chance(0.1),
    inset: random.chance(0.15),
    comments: random.int(0, COMMENTS.length - 1),
    share: random.chance(0.4),
    breadcrumb: random.int(0, 3),
    left: random.chance(0.6),
    right: random.chance(0.6),
    heldOut,
  }
}

export type Furniture = Record<
  'toolbar' | 'related' | 'inset' | 'comments' | 'share' | 'breadcrumb' | 'menu' | 'left' | 'right' | 'footer',
  string
>

export function furnitureOf(style: FurnitureStyle, text: SampleText, random: Random): Furniture {
  const items = text.related.map((title) => ({ title, date: `${random.int(10, 28)}/0${random.int(1, 9)}/2023` }))
  const heading = random.pick(style.heldOut ? HELD_OUT_HEADINGS : RELATED_HEADINGS)
  const toolbar = (style.heldOut ? HELD_OUT_TOOLBARS : TOOLBARS)[style.toolbar] ?? ''
  const section = random.pick(SECTIONS)
  return {
    toolbar: style.toolbarAt === 'none' ? '' : toolbar,
    related: RELATED[style.related]?.(heading, items) ?? '',
    inset: style.inset
      ? `<div class="box-related"><b>Tin liên quan</b><ul>${items
          .slice(0, 3)
          .map(({ title }) => `<li><a href="/x">${title}</a></li>`)
          .join('')}</ul></div>`
      : '',
    comments: COMMENTS[style.comments] ?? '',
    share: style.share
      ? '<div class="social"><a href="https://facebook.com/sharer">Facebook</a> <a href="#">Zalo</a> <a href="#">Twitter</a></div>'
      : '',
    breadcrumb: breadcrumbOf(style.breadcrumb, section),
    menu: MENU.slice(0, random.int(7, 20))
      .map((words) => `<li><a href="/m">${words}</a></li>`)
      .join(''),
    left: style.left ? sideBox(random, 'TIN MỚI NHẤT') : '',
    right: style.right
      ? `${sideBox(random, 'THÔNG BÁO')}<div>Thống kê truy cập<br>Đang online: 12<br>Tổng truy cập: 1.234.567</div>`
      : '',
    footer: `${text.site.toUpperCase()}<br>Địa chỉ: Tiểu khu 3, thị trấn Phiêng Luông. Điện thoại: 0212 000 000.<br>Chịu trách nhiệm: Trưởng Ban Biên tập. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.`,
  }
}

function breadcrumbOf(kind: number, section: string): string {
  return [
    '',
    `<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/tin">${section}</a></div>`,
    `<ul class="path"><li><a href="/">Trang chủ</a></li><li><a href="/tin">${section}</a></li></ul>`,
    `<a href="/">Trang chủ</a> > <a href="/tin">${section}</a>`,
  ][kind] as string
}

function sideBox(random: Random, heading: string): string {
  const items = Array.from(
    { length: random.int(4, 8) },
    () => `<li><a href="/y">${fill(random, random.pick(TITLES))}</a></li>`,
  )
  return `<div><div>${heading}</div><ul>${items.join('')}</ul></div><p><a href="/l">Lịch công tác</a></p>`
}
