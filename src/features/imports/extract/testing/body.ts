import type { Random } from './random.ts'
import type { SampleText } from './text.ts'

export type BodyStyle = {
  paragraphs: number
  lead: number
  /** What stands among the paragraphs, by the number of the paragraph before it. */
  extras: readonly { at: number; kind: number }[]
}

const NBSP = '&nbsp;'

/** Ways in which portals set paragraphs. */
const PARAGRAPHS: readonly ((texts: readonly string[]) => string)[] = [
  (texts) => texts.map((text) => (isMarkup(text) ? text : `<p>${text}</p>`)).join('\n'),
  (texts) =>
    texts
      .map((text) => (isMarkup(text) ? text : `<p style="text-align: justify;">${NBSP.repeat(6)} ${text}</p>`))
      .join('\n'),
  (texts) => texts.map((text) => (isMarkup(text) ? text : `${text}<br />\n<br />`)).join('\n'),
  (texts) => texts.map((text) => (isMarkup(text) ? text : `<div>${text}</div>`)).join('\n'),
  (texts) =>
    texts
      .map((text) =>
        isMarkup(text)
          ? text
          : `<p class="MsoNormal"><font face="Arial" size="2"><span style="font-size:14.0pt">${text}</span></font></p>`,
      )
      .join('\n'),
  (texts) => texts.map((text) => (isMarkup(text) ? text : `<P class=MsoNormal>${text}`)).join('\n'),
  (texts) => texts.map((text) => (isMarkup(text) ? text : `${NBSP.repeat(9)} ${text}<br>`)).join('\n'),
  (texts) =>
    texts
      .map((text) =>
        isMarkup(text)
          ? text
          : `<div style="text-align:justify"><span lang="VI">${text}</span></div><div>${NBSP}</div>`,
      )
      .join('\n'),
]

const isMarkup = (text: string) => text.startsWith('<')

const LEADS: readonly ((text: string) => string)[] = [
  (text) => `<p class="sapo"><strong>${text}</strong></p>`,
  (text) => `<h2 class="lead">${text}</h2>`,
  (text) => `<div class="summary">${text}</div>`,
  (text) => `<p><b>${text}</b></p>`,
  (text) => `<div class="hometext m-bottom">${text}</div>`,
]

type Extra = { html: string; texts: string[] }

const CAPTIONS = [
  'Quang cảnh hội nghị',
  'Các đại biểu chụp ảnh lưu niệm',
  'Bà con xã Phiêng Luông làm đường (Ảnh: Văn Hùng)',
  'Toàn cảnh buổi đối thoại',
]

const EXTRAS: readonly ((random: Random) => Extra)[] = [
  (random) => {
    const caption = random.pick(CAPTIONS)
    const html = `<div style="text-align:center"><img alt="${caption}" src="/uploads/news/2023/a${random.int(1, 99)}.jpg" width="500" height="333"></div><p style="text-align:center"><em>${caption}</em></p>`
    return { html, texts: [caption] }
  },
  (random) => {
    const caption = random.pick(CAPTIONS)
    return {
      html: `<table align="center"><tr><td><img src="images/b.jpg" border=0></td></tr><tr><td>${caption}</td></tr></table>`,
      texts: [caption],
    }
  },
  (random) => {
    const caption = random.pick(CAPTIONS)
    return { html: `<figure><img src="/c.png"><figcaption>${caption}</figcaption></figure>`, texts: [caption] }
  },
  () => {
    const items = [
      'Tuyên truyền chủ trương, chính sách mới',
      'Nắm tình hình nhân dân ở các bản vùng cao',
      'Xây dựng lực lượng nòng cốt',
    ]
    return { html: `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`, texts: items }
  },
  () => {
    const rows = [
      ['Đơn vị', 'Số mô hình', 'Tỷ lệ'],
      ['Nà Sầm', '12', '85%'],
      ['Suối Trai', '7', '70%'],
    ]
    const html = `<table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
    return { html, texts: rows.flat() }
  },
  () => ({ html: '<p><strong>Kết quả nổi bật</strong></p>', texts: ['Kết quả nổi bật'] }),
  () => ({ html: '<h3>Nhiệm vụ thời gian tới</h3>', texts: ['Nhiệm vụ thời gian tới'] }),
  () => ({
    html: '<p>Xem toàn văn kế hoạch <a href="/van-ban/kh-58.pdf" target="_blank">tại đây</a> để biết thêm chi tiết.</p>',
    texts: ['Xem toàn văn kế hoạch tại đây để biết thêm chi tiết.'],
  }),
]

export function pickBody(random: Random): BodyStyle {
  const extras = Array.from({ length: random.int(0, 3) }, () => ({
    at: random.int(0, 8),
    kind: random.int(0, EXTRAS.length - 1),
  }))
  return { paragraphs: random.int(0, PARAGRAPHS.length - 1), lead: random.int(0, LEADS.length - 1), extras }
}

/** The body as mark-up, the lead apart, and its texts in order. */
export function bodyOf(
  style: BodyStyle,
  text: SampleText,
  random: Random,
  inset: string,
): { lead: string; html: string; texts: string[] } {
  const parts: string[] = []
  const texts: string[] = text.lead ? [text.lead] : []
  for (const [index, paragraph] of text.paragraphs.entries()) {
    parts.push(paragraph)
    texts.push(paragraph)
    // Nothing stands below the last paragraph but who signs it.
    if (index === text.paragraphs.length - 1) break
    for (const { kind } of style.extras.filter(({ at }) => at === index)) {
      const extra = EXTRAS[kind]?.(random)
      if (!extra) continue
      parts.push(extra.html)
      texts.push(...extra.texts)
    }
    if (inset && index === 1) parts.push(inset)
  }
  const lead = text.lead ? (LEADS[style.lead]?.(text.lead) ?? text.lead) : ''
  return { lead, html: PARAGRAPHS[style.paragraphs]?.(parts) ?? '', texts }
}
