import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDemonstrationContent } from '#src/demonstration/content.ts'
import { fillPassage } from '../../content/passage.ts'
import { root } from '../../tests/server-process.ts'

/** What every portal of a run is given to publish. */
export interface Article {
  readonly title: string
  /** The slug of one of our starter pack's sections; a category or a tag elsewhere. */
  readonly section: string
  readonly paragraphs: readonly string[]
  readonly byline: string
}

const FOUNDING_DOCUMENT = 'src/features/imports/extract/fixtures/founding-document.txt'
const PARAGRAPHS = 6

/** Short titles that differ in their words, not in their places alone. */
const SUBJECTS = [
  'Họp dân bàn mở đường vào',
  'Tổ hòa giải giữ yên nếp sống ở',
  'Lớp học chữ buổi tối của phụ nữ',
  'Dựng lại nhà văn hóa sau mưa lũ tại',
  'Cán bộ về nghe dân nói chuyện nước sạch ở',
  'Vườn ươm giống quế của thanh niên',
  'Quỹ khuyến học dòng họ lan tới',
  'Đội dân quân giúp dân gặt lúa tại',
  'Sổ giám sát cộng đồng đặt ở',
  'Người có uy tín kể chuyện giữ rừng',
  'Đối thoại về giá vật tư cùng bà con',
  'Phiên chợ không rác thải nhựa đầu tiên ở',
] as const

/**
 * The founding document and `count` others, the same at every call: passages of the demonstration's reports under titles
 * of which no two are alike. The founding document comes last, so that it is the newest everywhere.
 */
export function portalArticles(count: number): Article[] {
  const { locality, narratives } = readDemonstrationContent()
  const passages = narratives.flatMap((pool) => pool.passages)
  const hamlets = locality.areas.flatMap(({ name, hamlets = [] }) => hamlets.map((hamlet) => ({ hamlet, area: name })))
  const pick = <T>(from: readonly T[], at: number): T => {
    const found = from[at % from.length]
    if (found === undefined) throw new Error('The demonstration has no texts')
    return found
  }
  const others = Array.from({ length: count }, (_, at): Article => {
    const { hamlet, area } = pick(hamlets, at)
    const places = {
      hamlet,
      hamlet2: pick(hamlets, at + 1).hamlet,
      commune: area.charAt(0).toLowerCase() + area.slice(1),
    }
    const round = Math.floor(at / (SUBJECTS.length * hamlets.length))
    const edition = round === 0 ? '' : ` (kỳ ${round + 1})`
    return {
      title: `${pick(SUBJECTS, (at % hamlets.length) + Math.floor(at / hamlets.length))} ${hamlet}${edition}`,
      section: pick(SECTIONS, at),
      paragraphs: Array.from({ length: PARAGRAPHS }, (_, place) =>
        fillPassage(pick(passages, at * 7 + place * 41), places),
      ),
      byline: pick(BYLINES, at),
    }
  })
  return [...others, foundingDocument()]
}

const SECTIONS = ['tin-tuc', 'dan-van-kheo', 'dan-chu-co-so', 'mat-tran', 'doan-the'] as const
const BYLINES = ['Hoàng Thị Diệp', 'Vi Thu Hằng', 'Lò Minh Châu'] as const

/** Its lines are: the toolbar, the title, the date, indented paragraphs, the byline. */
function foundingDocument(): Article {
  const [, title = '', , ...rest] = readFileSync(join(root, FOUNDING_DOCUMENT), 'utf8')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return { title, section: 'hoi-nghi', paragraphs: rest.slice(0, -1), byline: rest.at(-1) ?? '' }
}
