import { nfc } from '#kernel/vietnamese.ts'
import type { Byline, BylineRole } from '../parsed-article.ts'
import { foldedPhrase, hasLetter, type Line, type Span, withoutEdges } from './lines.ts'
import { BODY, isMachineName, isName, LONGEST_LABEL, LONGEST_NAME } from './names.ts'
import { isSingleButton, toolbarCoverage } from './toolbar.ts'

/**
 * A line that names who made the article.
 * `form` tells how sure it is: `labelled` (`Tác giả: …`), `phrase` (`Theo …`, `BBT`, `… (st)`), `bare` (a name alone).
 * `names` are the spans of the names; everything else on the line is label and separators.
 */
export type BylineLine = { form: 'labelled' | 'phrase' | 'bare'; names: Span[]; bylines: Byline[] }

const AUTHOR_LABELS = [
  ...['tac gia', 'nguoi viet', 'tin', 'bai', 'tin bai', 'bai viet', 'tg', 'thuc hien', 'bien soan', 'tong hop'],
  ...['nguoi dang', 'dang boi', 'viet boi', 'nguoi dua tin', 'pv', 'phong vien', 'ctv', 'cong tac vien', 'tin va bai'],
]

const LABELS: readonly { roles: readonly BylineRole[]; labels: readonly string[] }[] = [
  { roles: ['author'], labels: AUTHOR_LABELS },
  {
    roles: ['author', 'photo'],
    labels: ['tin anh', 'tin va anh', 'bai anh', 'bai va anh', 'tin bai anh', 'tin bai va anh'],
  },
  { roles: ['photo'], labels: ['anh', 'hinh anh'] },
  { roles: ['source'], labels: ['nguon', 'nguon tin', 'suu tam', 'st'] },
  { roles: ['via'], labels: ['theo'] },
]

const ROLES: ReadonlyMap<string, readonly BylineRole[]> = new Map(
  LABELS.flatMap(({ roles, labels }) => labels.map((label) => [label, roles] as const)),
)

/** The editorial board signs as an author. */
const BOARDS: ReadonlySet<string> = new Set(['bbt', 'ban bien tap', 'ban bien tap trang tin', 'ban bien soan'])

/** `(st)`, for "sưu tầm": the person named gathered the text from elsewhere. */
const GATHERED: ReadonlySet<string> = new Set(['st', 's t', 'suu tam'])

/** `(thực hiện)`, `(tổng hợp)`: the person named made the text. */
const MAKING: ReadonlySet<string> = new Set(['thuc hien', 'tong hop', 'ghi', 'luoc ghi', 'bien soan', 't h'])

/** News agencies: a name of theirs says where the text is from. */
const AGENCIES: ReadonlySet<string> = new Set(['ttxvn', 'vov', 'vtv', 'vna'])

const LONGEST_LABELLED_NAME = 80

/** Between names: `,` `;` `|` `&` `/`, a dash between spaces, `và` (the accent composed or not). */
const BETWEEN_NAMES = /[,;|&/]|\s[-–—](?=\s)|\sv(?:\u00e0|a\u0300)(?=\s)/g

/** Reads a byline by its shape alone; whether its place allows one is for the layout to say. */
export function readByline(line: Line, source: string): BylineLine | undefined {
  if (line.text.length > 2 * LONGEST_LABELLED_NAME) return undefined
  const span = withoutBrackets(line, source)
  const byline =
    readGathered(line, source) ?? readLabelled(span, source) ?? readPhrase(span, source) ?? readBare(span, source)
  return byline && !isSingleButton(toolbarCoverage(line.text)) ? byline : undefined
}

function readGathered(line: Span, source: string): BylineLine | undefined {
  const mark = /\(([^()]*)\)$/.exec(source.slice(line.from, line.to))
  const role =
    mark && (GATHERED.has(foldedPhrase(mark[1] ?? '')) ? 'source' : MAKING.has(foldedPhrase(mark[1] ?? '')) && 'author')
  if (!mark || !role) return undefined
  const name = withoutEdges(source, { from: line.from, to: line.from + mark.index })
  if (name.from === name.to) return { form: 'phrase', names: [], bylines: [] }
  return isName(textOf(name, source)) ? signed('phrase', [{ span: name, roles: [role] }], source) : undefined
}

function readLabelled(span: Span, source: string): BylineLine | undefined {
  const first = splitLabel(span, source)
  if (!first) return undefined
  let roles = first.roles
  const parts = partsOf(first.name, source).map((part) => {
    const own = splitLabel(part, source)
    roles = own?.roles ?? roles
    return { span: own?.name ?? part, roles, labelled: own !== undefined }
  })
  const splits = parts.every(({ span: name, labelled }) => labelled || isName(textOf(name, source)))
  const names = splits ? parts : [{ span: first.name, roles: first.roles }]
  const filled = names
    .map(({ span: name, roles: own }) => ({ span: withoutMoment(name, source), roles: own }))
    .filter(({ span: name }) => hasLetter(textOf(name, source)) && !isMachineName(textOf(name, source)))
  if (filled.some(({ span: name }) => name.to - name.from > LONGEST_LABELLED_NAME)) return undefined
  return signed('labelled', filled, source)
}

/** `Người đăng: Hà Mây vào lúc 20:10`: the moment is no part of the name. */
function withoutMoment(name: Span, source: string): Span {
  const moment = /\s+(?:vào|lúc|at|on)\s(?:\D{0,8}\d).*$/iu.exec(source.slice(name.from, name.to))
  return moment ? { from: name.from, to: name.from + moment.index } : name
}

/** `Theo Báo Nhân dân`, `Theo baochinhphu.vn`; never `Theo báo cáo từ đầu năm…`, which opens a sentence. */
function readPhrase(span: Span, source: string): BylineLine | undefined {
  const whole = textOf(span, source)
  if (whole.length <= LONGEST_NAME && BOARDS.has(foldedPhrase(whole))) {
    return signed('phrase', [{ span, roles: ['author'] }], source)
  }
  const by = /^(?:(?:được )?(?:đăng|viết|gửi) )?bởi:?\s+|^(?:posted |written )?by:?\s+/iu.exec(whole)
  if (by) {
    const author = { from: span.from + by[0].length, to: span.to }
    return isName(textOf(author, source)) ? signed('phrase', [{ span: author, roles: ['author'] }], source) : undefined
  }
  const made = /\s+(?:thực hiện|tổng hợp|lược ghi|ghi)$/iu.exec(whole)
  if (made) {
    const author = {
      from: span.from,
      to: span.from + source.slice(span.from, span.to).search(/\s+\S+(?:\s+hiện|\s+hợp)?$/iu),
    }
    return isName(textOf(author, source)) ? signed('phrase', [{ span: author, roles: ['author'] }], source) : undefined
  }
  const theo = /^theo\s+/iu.exec(whole)
  if (!theo) return undefined
  const name = { from: span.from + theo[0].length, to: span.to }
  const text = textOf(name, source)
  const looksNamed = /^["“]?\p{Lu}/u.test(text) || /^[\w-]+(?:\.[\w-]+)+$/.test(text)
  if (!looksNamed || text.length > LONGEST_LABELLED_NAME || /[.,:;…]$/u.test(text)) return undefined
  return signed('phrase', [{ span: name, roles: ['via'] }], source)
}

function readBare(span: Span, source: string): BylineLine | undefined {
  const names = partsOf(span, source)
  if (!names.every((name) => isName(textOf(name, source)))) return undefined
  return signed(
    'bare',
    names.map((name) => ({
      span: name,
      roles: [AGENCIES.has(foldedPhrase(textOf(name, source))) ? 'source' : 'author'],
    })),
    source,
  )
}

/**
 * A name with what its bearer belongs to: `Hoàng Văn Minh - Ban Dân vận Huyện ủy`, `Việt Hà (TTXVN)`. For lines whose
 * type or place sets them apart; the words after the name count as label.
 */
export function readNameWithOffice(line: Line, source: string): BylineLine | undefined {
  const end = /\s[-–—]\s|\s?\(/.exec(source.slice(line.from, line.to))?.index ?? 0
  const name = withoutEdges(source, { from: line.from, to: line.from + end })
  const words = textOf(name, source)
  if (line.text.length > LONGEST_LABELLED_NAME || !words.includes(' ') || !isName(words)) return undefined
  return /[.…:;!?]$/.test(line.text) ? undefined : signed('bare', [{ span: name, roles: ['author'] }], source)
}

/** The name of a body alone: `Ban Dân vận Huyện ủy`. For lines whose type or place sets them apart. */
export function readBodyName(line: Line, source: string): BylineLine | undefined {
  const { text } = line
  if (text.length > LONGEST_LABELLED_NAME || !BODY.test(text) || /[.…:;!?,]/.test(text) || /\d/.test(text))
    return undefined
  return signed('bare', [{ span: withoutBrackets(line, source), roles: ['author'] }], source)
}

function signed(
  form: BylineLine['form'],
  names: readonly { span: Span; roles: readonly BylineRole[] }[],
  source: string,
): BylineLine {
  const bylines = names.flatMap(({ span, roles }) => roles.map((role) => ({ name: textOf(span, source), role })))
  return { form, names: names.map(({ span }) => span), bylines }
}

function splitLabel(span: Span, source: string): { roles: readonly BylineRole[]; name: Span } | undefined {
  const colon = source.slice(span.from, span.to).indexOf(':')
  const roles =
    colon < 0 || colon > LONGEST_LABEL ? undefined : ROLES.get(foldedPhrase(source.slice(span.from, span.from + colon)))
  return roles && { roles, name: withoutEdges(source, { from: span.from + colon + 1, to: span.to }) }
}

function partsOf(span: Span, source: string): Span[] {
  const parts: Span[] = []
  let from = span.from
  for (const mark of source.slice(span.from, span.to).matchAll(BETWEEN_NAMES)) {
    parts.push(withoutEdges(source, { from, to: span.from + mark.index }))
    from = span.from + mark.index + mark[0].length
  }
  return [...parts, withoutEdges(source, { from, to: span.to })]
}

function withoutBrackets(line: Span, source: string): Span {
  const wrapped = /^\([^()]*\)$/.test(source.slice(line.from, line.to))
  return wrapped ? withoutEdges(source, { from: line.from + 1, to: line.to - 1 }) : { from: line.from, to: line.to }
}

function textOf({ from, to }: Span, source: string): string {
  return nfc(source.slice(from, to))
}
