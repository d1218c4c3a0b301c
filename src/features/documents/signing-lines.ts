import type { LayoutFamily, Signature } from './model.ts'
import { deputyOf, isOfTheSamePost } from './post-titles.ts'

/** A body that decides together. */
export interface Collective {
  /** "Ban Thường vụ", "Ủy ban nhân dân". */
  readonly name: string
  /** Its head's deputies sign for it in the head's place, rather than as its members. */
  readonly deputySignsForHead: boolean
}

/** How somebody comes to sign for a body. Posts are bare titles, "Phó Trưởng ban", in any case of letters. */
export interface SigningRight {
  readonly family: LayoutFamily
  readonly post: string
  /** The post at the head of the body. */
  readonly head: string
  /** What decides together in the body; absent where its head decides. */
  readonly collective?: Collective | undefined
  /** The post of the person whose right is used under a delegation. */
  readonly lentBy?: string | undefined
  /** The head's post is held for a while: by somebody made its acting holder, or put in charge. */
  readonly provisionally?: 'acting' | 'in-charge' | undefined
  /** The posts the same person holds in the body. */
  readonly alsoHolds?: readonly string[] | undefined
}

/** What is written for: the collective, the head by a deputy, the head's order, the head's authorisation; acting; in charge. */
const MARKS = {
  party: { together: 'T/M', deputy: 'K/T', order: 'T/L', delegation: 'T/L', acting: 'QUYỀN', 'in-charge': 'PHỤ TRÁCH' },
  state: { together: 'TM.', deputy: 'KT.', order: 'TL.', delegation: 'TUQ.', acting: 'Q.', 'in-charge': 'PHỤ TRÁCH' },
} as const satisfies Record<LayoutFamily, object>

/**
 * The lines above the name, from how the right is held: those of authority, the outermost first, and the post.
 *
 * The head signs for the collective, or alone; a deputy in the head's place, for the collective too or as its member; anybody
 * else by the head's authorisation under a delegation, by order without (HD 36-HD/VPTW; NĐ 30/2020, Điều 13 and Phụ lục I, phần
 * I, mục II, 7). A deputy of somebody who signs by order stands in their place below that (Điều 13, 4).
 */
export function signingLines(right: SigningRight): Pick<Signature, 'authority' | 'post'> {
  const { family, provisionally, alsoHolds = [] } = right
  const head = capitals(right.head)
  const isProvisional = provisionally !== undefined && capitals(right.post) === head
  // A deputy who is put in charge signs as a deputy does (NĐ 30/2020, Phụ lục I).
  const asDeputy = isProvisional && provisionally === 'in-charge' ? deputyAmong(alsoHolds, head) : undefined
  const post = asDeputy ?? capitals(right.post)
  const lines = authorityLines({ ...right, post, head })
  const printed = isProvisional && !asDeputy ? `${MARKS[family][provisionally]} ${post}` : post
  if (lines.length === 0) return { post: printed }
  return { authority: lines.length === 1 ? (lines[0] ?? '') : lines, post: printed }
}

function deputyAmong(posts: readonly string[], head: string): string | undefined {
  return posts.map(capitals).find((post) => isOfTheSamePost(deputyOf(post) ?? '', head))
}

function authorityLines({ family, post, head, collective, lentBy }: SigningRight): readonly string[] {
  const marks = MARKS[family]
  const group = collective && capitals(collective.name)
  const together = group === undefined ? [] : [`${marks.together} ${group}`]
  if (post === head) return together
  const superior = deputyOf(post)
  const inPlace = superior === undefined ? [] : [`${marks.deputy} ${superior}`]
  if (superior !== undefined && isOfTheSamePost(superior, head)) {
    return collective && !collective.deputySignsForHead ? together : [...together, ...inPlace]
  }
  if (isMember(post, collective)) return together
  if (lentBy !== undefined) return [`${marks.delegation} ${capitals(lentBy)}`]
  const giver = group !== undefined && !collective?.deputySignsForHead ? group : head
  return [`${marks.order} ${giver}`, ...inPlace]
}

/** "Ủy viên Ban Thường vụ" sits in the collective itself; members of a body whose head signs for it do not sign. */
function isMember(post: string, collective: Collective | undefined): boolean {
  return collective !== undefined && !collective.deputySignsForHead && post.endsWith(capitals(collective.name))
}

function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}

/**
 * The title at the head of a body, among the titles of its posts in their order: the first that another one is the deputy of,
 * else the first, or whom that one is the deputy of when the head's own post is not among them.
 */
export function headAmong(titles: readonly string[]): string | undefined {
  const written = titles.map(capitals)
  const superiors = written.flatMap((title) => deputyOf(title) ?? [])
  const first = written.find((title) => superiors.includes(title)) ?? written[0]
  return first === undefined ? undefined : (deputyOf(first) ?? first)
}
