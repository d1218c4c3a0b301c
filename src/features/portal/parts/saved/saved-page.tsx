import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticleBlocks } from '#features/articles/parts.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import type { SavedArticle } from '../../saved/read-saved.ts'
import css from './saved.css?raw'

const STYLE_HASH = createHash('sha256').update(css).digest('base64')

/** Nothing runs and nothing is fetched, on the way and on the reader's device. */
const POLICY = `default-src 'none'; img-src data:; style-src 'sha256-${STYLE_HASH}'`

export const SAVED_PAGE_CSP = `sandbox; ${POLICY}`

/** An article as one file that needs no other: style and pictures inside it, no script. */
export function savedPage(saved: SavedArticle): string {
  return `<!doctype html>\n${renderToStaticMarkup(<SavedPage saved={saved} />)}\n`
}

interface SavedProps {
  readonly saved: SavedArticle
}

function SavedPage({ saved }: SavedProps) {
  const { article, address, body, locale, say } = saved
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${article.title} – ${body.portalName}`}</title>
        <link rel="canonical" href={address} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet, whose hash the policy names */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        {body.demonstration && (
          <aside aria-label={say('portal.demonstration-label')}>{say('portal.demonstration')}</aside>
        )}
        <header lang="vi">
          <b>{body.name}</b>
          <br />
          {body.portalName}
        </header>
        <main>
          <h1 lang="vi">{article.title}</h1>
          <p>{`(\u00a0${say('portal.updated')}: ${formatDate(article.updatedOn)}\u00a0)`}</p>
          <Facts saved={saved} />
          <Corrections saved={saved} />
          <div lang="vi">
            <ArticleBlocks blocks={article.blocks} files={article.files} />
            {article.byline && <p className="byline">{article.byline}</p>}
          </div>
        </main>
        <Foot saved={saved} />
      </body>
    </html>
  )
}

function Facts({ saved: { article, say } }: SavedProps) {
  return (
    <dl>
      {article.facts.map(({ term, value }) => (
        <div key={term} lang="vi">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say('portal.first-published')}</dt>
        <dd>{formatDateTime(article.firstPublishedAt)}</dd>
      </div>
    </dl>
  )
}

function Corrections({ saved: { article, say } }: SavedProps) {
  return article.corrections.map(({ at, text }) => (
    <aside key={at.getTime()} aria-label={`${say('portal.correction')} ${formatDateTime(at)}`}>
      <p>
        <b>{`${say('portal.correction')} (${formatDateTime(at)}).`}</b> <span lang="vi">{text}</span>
      </p>
    </aside>
  ))
}

/** Where the text came from, when, and by what it can be proved the same. */
function Foot({ saved: { article, address, savedAt, say } }: SavedProps) {
  return (
    <footer>
      {say('portal.link-label')}: <a href={address}>{address}</a>
      <br />
      {say('portal.saved-at', { time: savedAt })}
      <br />
      {say('portal.content-hash', { hash: article.hash })}
    </footer>
  )
}
