/** How somebody comes to sign for a body. */
export interface SigningRight {
  /** The bare post of whoever signs, "Phó Trưởng ban". */
  readonly post: string
  /** What a body that decides together is called above the signature, "Ban Thường vụ"; absent where its head decides. */
  readonly collective?: string | undefined
  /** The post of the person whose right is used under a delegation. */
  readonly lentBy?: string | undefined
}

/**
 * The line above the post of a Party document, from how the right is held: `T/M` for a body that decides together, `T/L` under a
 * delegation, `K/T` for a deputy in the head's place; none for the head (HD 36-HD/VPTW; in a government's documents TM., TUQ.
 * and KT., NĐ 30/2020, Phụ lục I).
 */
export function signingAuthority({ post, collective, lentBy }: SigningRight): string | undefined {
  if (lentBy !== undefined) return `T/L ${capitals(lentBy)}`
  if (collective !== undefined) return `T/M ${capitals(collective)}`
  const head = headOf(capitals(post))
  return head && `K/T ${head}`
}

function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}

/** Whose deputy a post is: "PHÓ TRƯỞNG BAN THƯỜNG TRỰC" is one of the "TRƯỞNG BAN", "KHỐI PHÓ" of the "KHỐI TRƯỞNG". */
function headOf(post: string): string | undefined {
  const plain = post.replace(/ THƯỜNG TRỰC$/u, '')
  if (plain.startsWith('PHÓ ')) return plain.slice('PHÓ '.length)
  return plain.endsWith(' PHÓ') ? plain.replace(/ PHÓ$/u, ' TRƯỞNG') : undefined
}
