import { LOSSES, SPELLINGS } from '#features/search/testing.ts'
import { type BenchArticle, sequence } from './corpus.ts'

/** One search, and, where it is about recall, the article that must be on its first page. */
export interface BenchQuery {
  readonly text: string
  readonly sectionSlug?: string
  readonly since?: string
  readonly until?: string
  readonly author?: string
  /** Place of the article that must be found. */
  readonly wanted?: number
}

const COMMON = ['hội nghị', 'hoi nghi', 'dân vận', 'dan van', 'nhân dân', 'công tác dân vận', 'báo cáo', 'bản', 'xa']
const NONE = ['zzqx', 'hội nghị zzqx', 'nghiêng ngả qwrt', 'wwww dân vận']

/** Questions of one kind each; their latencies are said apart and together. */
export function latencyQueries(articles: readonly BenchArticle[], each: number): Record<string, BenchQuery[]> {
  const random = sequence(7)
  const article = () => articles[Math.floor(random() * articles.length)] as BenchArticle
  const words = (from: number, count: number) =>
    article()
      .title.replace(':', '')
      .split(' ')
      .slice(from, from + count)
      .join(' ')
  const many = (make: (place: number) => BenchQuery) => Array.from({ length: each }, (_, place) => make(place))
  const common = (place: number) => COMMON[place % COMMON.length] ?? ''
  return {
    'rare words': many(() => ({ text: words(0, 2) })),
    'common words': many((place) => ({ text: common(place) })),
    'words of a title': many(() => ({ text: words(2, 4) })),
    'a whole title': many(() => ({ text: article().title })),
    'common, by section': many((place) => ({ text: common(place), sectionSlug: `muc-${place % 10}` })),
    'common, by days': many((place) => ({
      text: common(place),
      since: `01/${String((place % 12) + 1).padStart(2, '0')}/${2012 + (place % 13)}`,
      until: `31/12/${2012 + (place % 13)}`,
    })),
    'common, by author': many((place) => ({ text: common(place), author: article().byline })),
    'nothing to find': many((place) => ({ text: NONE[place % NONE.length] ?? '' })),
  }
}

/** The first words of titles, typed in every way of the test of recall. */
export function recallQueries(articles: readonly BenchArticle[], sample: number): BenchQuery[] {
  const step = Math.floor(articles.length / sample)
  const ways = Object.values({ ...SPELLINGS, ...LOSSES })
  return Array.from({ length: sample }, (_, place) => place * step).flatMap((wanted) => {
    const text = articles[wanted]?.title.replace(':', '').split(' ').slice(0, 7).join(' ') ?? ''
    return ways.map((way) => ({ text: way(text), wanted }))
  })
}
