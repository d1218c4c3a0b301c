import type { Attributes } from './attributes.ts'

/** What the names of an element (tag, class, id, itemprop, role) say about what is in it: a set of bits. */
export const HINT = {
  title: 1,
  lead: 2,
  date: 4,
  author: 8,
  body: 16,
  /** Menus, side boxes, footers, counters: never the article, unless most of the page is in it. */
  furniture: 32,
  caption: 64,
  /** Lists of other items, comments. */
  related: 128,
  breadcrumb: 256,
  toolbar: 512,
} as const

const EDGE = '(?:^|[-_ ])'
const word = (names: string) => new RegExp(`${EDGE}(?:${names})(?=[-_ 0-9]|$)`)

const BOX_TITLE = word(
  '(?:module|block|box|widget|portlet|sidebar|side|menu|panel|cate|category|cat|site|page|related|other|footer|group|tab|section|column)-?_? ?(?:title|header|heading)',
)

const BY_NAME: readonly (readonly [number, RegExp])[] = [
  [HINT.title, word('title|tieude|tieu-de|headline|heading|posttitle|newstitle|titledetail|detailtitle')],
  [HINT.lead, word('lead|sapo|summary|chapo|tomtat|tom-tat|hometext|intro|introtext|description|desc|excerpt|sum')],
  [HINT.date, word('date|datetime|time|ngay|ngaydang|posted|published|pubdate|updated|timestamp|created|modified')],
  [HINT.author, word('author|tacgia|tac-gia|byline|butdanh|but-danh|writer|nguoiviet|source|nguon|credit')],
  [
    HINT.body,
    word(
      'content|noidung|noi-dung|bodytext|body-text|body|article|detail|chitiet|chi-tiet|entry|fulltext|fck|maincontent|newsbody|journal',
    ),
  ],
  [
    HINT.furniture,
    word(
      'nav|navbar|menu|footer|sidebar|side|aside|left|right|banner|copyright|login|search|pagination|pager|paging|widget|counter|thongke|thong-ke|statistic|statistics|online|weblink|lienket|lien-ket|advert|ads|adv|qc|quangcao|topbar|tags|tag|tukhoa|keywords|popup|modal|skip|rating|vote|marquee',
    ),
  ],
  [HINT.caption, word('caption|chuthich|chu-thich|imgcaption|picdesc|pic-desc|figcaption|image-desc')],
  [
    HINT.related,
    word(
      'related|relate|other|others|othernews|other-news|tinkhac|tin-khac|tinlienquan|tin-lien-quan|lienquan|comment|comments|binhluan|binh-luan|readmore|more|suggest|newer|older|samecat',
    ),
  ],
  [HINT.breadcrumb, word('breadcrumb|breadcrumbs|crumb|crumbs|duongdan|duong-dan|path|pathway|sitemap-path')],
  [
    HINT.toolbar,
    word('toolbar|tools|tool|share|sharing|social|addthis|sharethis|print|email|fontsize|font-size|control'),
  ],
]

const BY_TAG: Readonly<Record<string, number>> = {
  ...{ nav: HINT.furniture, footer: HINT.furniture, aside: HINT.furniture, button: HINT.toolbar },
  ...{ figcaption: HINT.caption, caption: HINT.caption, marquee: HINT.furniture, menu: HINT.furniture },
  ...{ time: HINT.date, option: HINT.furniture },
}

const BY_ITEMPROP: Readonly<Record<string, number>> = {
  ...{ headline: HINT.title, articlebody: HINT.body, datepublished: HINT.date, datemodified: HINT.date },
  ...{ author: HINT.author, description: HINT.lead },
}

const BY_ROLE: Readonly<Record<string, number>> = {
  ...{ navigation: HINT.furniture, banner: HINT.furniture, contentinfo: HINT.furniture, search: HINT.furniture },
  ...{ complementary: HINT.furniture, toolbar: HINT.toolbar, main: HINT.body },
}

const seen = new Map<string, number>()
const MOST_SEEN = 4096

/** The hints of one element alone, without its ancestors'. */
export function hintsOf(tag: string, attributes: Attributes): number {
  const { itemprop, role } = attributes
  let hints = BY_TAG[tag] ?? 0
  if (itemprop) hints |= BY_ITEMPROP[itemprop.toLowerCase()] ?? 0
  if (role) hints |= BY_ROLE[role.toLowerCase()] ?? 0
  // The names on <body> speak of the kind of page, not of a part of it.
  if (tag === 'body' || tag === 'html') return hints
  if (attributes.class) hints |= hintsOfNames(attributes.class)
  if (attributes.id) hints |= hintsOfNames(attributes.id)
  return hints
}

function hintsOfNames(names: string): number {
  const known = seen.get(names)
  if (known !== undefined) return known
  const words = names
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  let hints = 0
  for (const [hint, pattern] of BY_NAME) if (pattern.test(words)) hints |= hint
  if (BOX_TITLE.test(words)) hints &= ~HINT.title
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(names, hints)
  return hints
}
