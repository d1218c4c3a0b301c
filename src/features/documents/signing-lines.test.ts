import { describe, expect, test } from 'vitest'
import { barePost } from './post-titles.ts'
import { headAmong, signingLines } from './signing-lines.ts'

const STANDING = { name: 'Ban Thường vụ', deputySignsForHead: false }
const GOVERNMENT = { name: 'Ủy ban nhân dân', deputySignsForHead: true }

describe('In a document of the Party', () => {
  const board = { family: 'party', head: 'Trưởng ban' } as const
  const committee = { family: 'party', head: 'Bí thư', collective: STANDING } as const

  test('the head of a body signs without a line above the post', () => {
    expect(signingLines({ ...board, post: 'Trưởng ban' })).toEqual({ post: 'TRƯỞNG BAN' })
    expect(signingLines({ ...board, head: 'Khối trưởng', post: 'Khối trưởng' })).toEqual({ post: 'KHỐI TRƯỞNG' })
  })

  test.each([
    ['Phó Trưởng ban', 'Trưởng ban', 'K/T TRƯỞNG BAN'],
    ['Phó Trưởng ban Thường trực', 'Trưởng ban', 'K/T TRƯỞNG BAN'],
    ['Khối phó', 'Khối trưởng', 'K/T KHỐI TRƯỞNG'],
  ])('a %s signs in place of the %s', (post, head, authority) => {
    expect(signingLines({ ...board, head, post })).toMatchObject({ authority })
  })

  test('for a committee its members sign on its behalf, a deputy without standing in for anybody', () => {
    for (const post of ['Bí thư', 'Phó Bí thư Thường trực', 'Ủy viên Ban Thường vụ']) {
      expect(signingLines({ ...committee, post }).authority, post).toBe('T/M BAN THƯỜNG VỤ')
    }
  })

  test('whoever serves a committee signs by its order, a deputy of theirs in their place below that', () => {
    expect(signingLines({ ...committee, post: 'Chánh Văn phòng' }).authority).toBe('T/L BAN THƯỜNG VỤ')
    const below = ['T/L BAN THƯỜNG VỤ', 'K/T CHÁNH VĂN PHÒNG']
    expect(signingLines({ ...committee, post: 'Phó Chánh Văn phòng' }).authority).toEqual(below)
  })

  test('under a delegation the post of the person whose right it is stands above, but a deputy stands in as ever', () => {
    expect(signingLines({ ...board, post: 'Chuyên viên', lentBy: 'Trưởng ban' }).authority).toBe('T/L TRƯỞNG BAN')
    expect(signingLines({ ...board, post: 'Phó Trưởng ban', lentBy: 'Trưởng ban' }).authority).toBe('K/T TRƯỞNG BAN')
  })

  test('somebody who holds the head’s post for a while says so in words', () => {
    expect(signingLines({ ...board, post: 'Trưởng ban', provisionally: 'acting' })).toEqual({
      post: 'QUYỀN TRƯỞNG BAN',
    })
  })
})

describe('In a document of the State', () => {
  const committee = { family: 'state', head: 'Chủ tịch', collective: GOVERNMENT } as const
  const police = { family: 'state', head: 'Trưởng Công an' } as const
  const union = { family: 'state', head: 'Chủ tịch', collective: STANDING } as const

  test('the chairman signs for the People’s Committee, a vice chairman for it and in the chairman’s place', () => {
    expect(signingLines({ ...committee, post: 'Chủ tịch' })).toEqual({
      authority: 'TM. ỦY BAN NHÂN DÂN',
      post: 'CHỦ TỊCH',
    })
    expect(signingLines({ ...committee, post: 'Phó Chủ tịch Thường trực' })).toEqual({
      authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
      post: 'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
    })
  })

  test('the head of a body that does not decide together signs alone, a deputy in the head’s place', () => {
    expect(signingLines({ ...police, post: 'Trưởng Công an' })).toEqual({ post: 'TRƯỞNG CÔNG AN' })
    expect(signingLines({ ...police, post: 'Phó Trưởng Công an' }).authority).toBe('KT. TRƯỞNG CÔNG AN')
    const military = { family: 'state', head: 'Chỉ huy trưởng', post: 'Chỉ huy phó' } as const
    expect(signingLines(military).authority).toBe('KT. CHỈ HUY TRƯỞNG')
  })

  test('the head of an office signs by order of the chairman, a deputy of theirs below that', () => {
    expect(signingLines({ ...committee, post: 'Chánh Văn phòng' }).authority).toBe('TL. CHỦ TỊCH')
    const below = ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG']
    expect(signingLines({ ...committee, post: 'Phó Chánh Văn phòng' }).authority).toEqual(below)
  })

  test('under a delegation somebody else signs by the chairman’s authorisation', () => {
    const right = { ...committee, post: 'Chánh Văn phòng', lentBy: 'Chủ tịch' }
    expect(signingLines(right)).toEqual({ authority: 'TUQ. CHỦ TỊCH', post: 'CHÁNH VĂN PHÒNG' })
  })

  test('an acting chairman is marked Q. before the post', () => {
    expect(signingLines({ ...committee, post: 'Chủ tịch', provisionally: 'acting' })).toEqual({
      authority: 'TM. ỦY BAN NHÂN DÂN',
      post: 'Q. CHỦ TỊCH',
    })
  })

  test('a vice chairman put in charge signs as a vice chairman does, somebody else as in charge', () => {
    const inCharge = { ...committee, post: 'Chủ tịch', provisionally: 'in-charge' } as const
    expect(signingLines({ ...inCharge, alsoHolds: ['Chủ tịch', 'Phó Chủ tịch'] })).toEqual({
      authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
      post: 'PHÓ CHỦ TỊCH',
    })
    expect(signingLines({ ...inCharge, alsoHolds: ['Chủ tịch'] }).post).toBe('PHỤ TRÁCH CHỦ TỊCH')
  })

  test('a vice chairman of a mass organisation signs as a member of its standing committee', () => {
    expect(signingLines({ ...union, post: 'Phó Chủ tịch' }).authority).toBe('TM. BAN THƯỜNG VỤ')
  })
})

test.each([
  [['Phó Chủ tịch', 'Chánh Văn phòng', 'Chủ tịch'], 'CHỦ TỊCH'],
  [['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chủ tịch'], 'CHÁNH VĂN PHÒNG'],
  [['Trưởng ban', 'Chuyên viên'], 'TRƯỞNG BAN'],
  [['Phó Bí thư Thường trực', 'Chuyên viên'], 'BÍ THƯ'],
  [[], undefined],
])('the head among %j is %s', (titles, head) => {
  expect(headAmong(titles)).toBe(head)
})

test.each([
  ['CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN', 'ỦY BAN NHÂN DÂN HUYỆN SUỐI TRĂNG', 'CHỦ TỊCH'],
  ['PHÓ TRƯỞNG BAN DÂN VẬN HUYỆN ỦY', 'BAN DÂN VẬN HUYỆN ỦY SUỐI TRĂNG', 'PHÓ TRƯỞNG BAN'],
  ['CHỈ HUY TRƯỞNG BAN CHỈ HUY QUÂN SỰ', 'BAN CHỈ HUY QUÂN SỰ XÃ KHE TRÚC', 'CHỈ HUY TRƯỞNG'],
  ['TRƯỞNG CÔNG AN HUYỆN', 'CÔNG AN HUYỆN SUỐI TRĂNG', 'TRƯỞNG CÔNG AN HUYỆN'],
  ['CHỦ TỊCH HỘI', 'HỘI NÔNG DÂN XÃ KHE TRÚC', 'CHỦ TỊCH HỘI'],
  ['TRƯỞNG BAN', 'BAN DÂN VẬN HUYỆN ỦY', 'TRƯỞNG BAN'],
])('%s of the %s is written %s', (title, body, bare) => {
  expect(barePost(title, body)).toBe(bare)
})
