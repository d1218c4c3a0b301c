import type { FoundArticle, Piece, SearchResult, TypedSearch } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { formatDate } from '#kernel/date-format.ts'
import { formatFigure } from '#kernel/number.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { useContentLang } from '../portal-page.tsx'

interface SearchResultsProps {
  readonly typed: TypedSearch
  readonly page: number
  readonly result: SearchResult
}

/** How many were found, and this page of them: first those spelled as typed, then those that differ in accents. */
export function SearchResults({ typed, page, result }: SearchResultsProps) {
  const t = useTranslator(searchMessages)
  const { exact, folded, accented, readAs } = result
  return (
    <>
      {readAs !== undefined && <p>{t('search.read-as', { text: readAs })}</p>}
      <Summary typed={typed} page={page} result={result} />
      {exact.length > 0 && <FoundList articles={exact} />}
      {folded.length > 0 && accented && <h2 id="khong-dau">{t('search.folded')}</h2>}
      {folded.length > 0 && <FoundList articles={folded} />}
    </>
  )
}

function Summary({ typed, page, result: { count, isMore, pages } }: SearchResultsProps) {
  const t = useTranslator(searchMessages)
  const n = formatFigure(count)
  const hits = t(isMore ? 'search.many-hits' : count === 1 ? 'search.one-hit' : 'search.hits', { n })
  const found = typed.text === '' ? hits : t('search.hits-for', { hits, text: typed.text })
  return (
    <p>
      {found}
      {pages > 1 && `, ${t('search.page', { page, pages })}`}
    </p>
  )
}

function FoundList({ articles }: { readonly articles: readonly FoundArticle[] }) {
  const lang = useContentLang()
  return (
    <ul className="list">
      {articles.map((article) => (
        <li key={article.href}>
          <time dateTime={article.updatedOn}>{formatDate(article.updatedOn)}</time>
          <div>
            <a href={article.href} lang={lang}>
              <Marked pieces={article.title} />
            </a>
            <p lang={lang}>
              <Marked pieces={article.passage} />
            </p>
            <Source article={article} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Source({ article: { section, byline } }: { readonly article: FoundArticle }) {
  const locale = useLocale()
  const lang = useContentLang()
  return (
    <small>
      {section.name[locale]}
      {byline !== '' && (
        <>
          {', '}
          <span lang={lang}>{byline}</span>
        </>
      )}
    </small>
  )
}

/** A text as it was written, with what was looked for marked in it. */
function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known only by its place in the text
  return pieces.map(({ text, isHit }, place) => (isHit ? <mark key={place}>{text}</mark> : text))
}
