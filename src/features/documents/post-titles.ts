/**
 * Whose deputy a post is, both in capitals: "PHÓ TRƯỞNG BAN THƯỜNG TRỰC" is one of the "TRƯỞNG BAN", "KHỐI PHÓ" of the "KHỐI
 * TRƯỞNG". Undefined for a post that is no deputy's.
 */
export function deputyOf(post: string): string | undefined {
  const plain = post.replace(/ THƯỜNG TRỰC(?= |$)/u, '')
  if (plain.startsWith('PHÓ ')) return plain.slice('PHÓ '.length)
  return / PHÓ(?= |$)/u.test(plain) ? plain.replace(/ PHÓ(?= |$)/u, ' TRƯỞNG') : undefined
}

/** Whether two titles in capitals name one post, one of them perhaps with its body: "CHỦ TỊCH", "CHỦ TỊCH HỘI". */
export function isOfTheSamePost(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/**
 * A title in capitals without a name of its body, also in capitals, which the head of the paper says already: "CHỦ TỊCH ỦY BAN
 * NHÂN DÂN XÃ" in "ỦY BAN NHÂN DÂN XÃ KHE TRÚC" is "CHỦ TỊCH". "TRƯỞNG BAN DÂN VẬN" keeps its "BAN", and a
 * "TRƯỞNG CÔNG AN" the whole.
 */
export function barePost(title: string, ...names: readonly string[]): string {
  const words = title.split(' ')
  const at = words.findIndex(
    (_, i) => i > 0 && i < words.length - 1 && names.some((name) => isBeginning(words.slice(i), name)),
  )
  if (at === -1) return title
  const bare = words.slice(0, at).join(' ')
  if (!UNFINISHED.has(bare)) return bare
  return KEPT.has(words[at] ?? '') ? words.slice(0, at + 1).join(' ') : title
}

/** What says nothing without the body it is the head of. */
const UNFINISHED = new Set(['TRƯỞNG', 'PHÓ TRƯỞNG', 'PHÓ'])

/** What is headed: a "Trưởng ban", a "Trưởng khối". */
const KEPT = new Set(['BAN', 'KHỐI'])

function isBeginning(words: readonly string[], name: string): boolean {
  return `${name} `.startsWith(`${words.join(' ')} `)
}
