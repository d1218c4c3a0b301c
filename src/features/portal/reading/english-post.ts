/** How common posts are called in English; the longest beginning that fits decides. Others stay in Vietnamese alone. */
const POSTS: readonly (readonly [string, string])[] = [
  ['Phó Bí thư Thường trực', 'Standing Deputy Secretary'],
  ['Phó Bí thư', 'Deputy Secretary'],
  ['Bí thư', 'Secretary'],
  ['Phó Chủ tịch', 'Vice-Chair'],
  ['Chủ tịch', 'Chair'],
  ['Phó Trưởng', 'Deputy Head'],
  ['Trưởng', 'Head'],
  ['Phó Chánh Văn phòng', 'Deputy Chief of Office'],
  ['Chánh Văn phòng', 'Chief of Office'],
]

/** The English of a Vietnamese post: `Phó Bí thư Thường trực Huyện ủy` is a Standing Deputy Secretary; undefined for a rare one. */
export function englishPost(title: string): string | undefined {
  return POSTS.find(([words]) => title === words || title.startsWith(`${words} `))?.[1]
}
