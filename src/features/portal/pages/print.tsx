import { data } from 'react-router'
import { formatDateTime } from '#kernel/date-format.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Mark } from '#ui/frame/mark.tsx'
import { ArticleText, Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../messages.ts'
import { ArticleCorrections } from '../parts/article-changes.tsx'
import { ArticleBody, ArticleFacts, Updated } from '../parts/article-content.tsx'
import { useContentLang, usePortal } from '../parts/portal-page.tsx'
import { readArticle } from '../read-article.ts'
import type { Route } from './+types/print.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const request = context.get(requestContext)
  const read = await readArticle(request, params.slugAndId, '/in')
  const printedAt = formatDateTime(request.services.clock.now())
  return data({ ...read, printedAt }, { headers: { 'X-Robots-Tag': 'noindex' } })
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  loaderHeaders.set('Cache-Control', 'no-store')
  return loaderHeaders
}

/** The same article as it comes out on paper: the body's header, the text, the address and the time, nothing else. */
export default function Print({ loaderData: { article, address, printedAt } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const locale = useLocale()
  const lang = useContentLang()
  const portal = usePortal()
  return (
    <>
      <title>{`${article.title} – ${portal.portalName}`}</title>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={address} />
      <Letterhead />
      <main className="wrap page" id="noi-dung">
        <Path
          label={t('portal.path')}
          steps={[
            { href: '/', label: t('portal.home') },
            { href: `/chuyen-muc/${article.section.slug}`, label: article.section.name[locale] },
            { href: article.href, label: t('portal.print-hint') },
          ]}
        />
        <h1 lang={lang}>{article.title}</h1>
        <Updated article={article} />
        <ArticleFacts article={article} />
        <ArticleText>
          <ArticleCorrections article={article} />
          <ArticleBody article={article} onPaper />
          <p className="note">
            {t('portal.address', { address })}
            <br />
            {t('portal.printed', { time: printedAt })}
          </p>
        </ArticleText>
      </main>
    </>
  )
}

/** The body's name as it stands on its paper, and that none of it is real where it is not. */
function Letterhead() {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  const portal = usePortal()
  return (
    <>
      {portal.demonstration && (
        <aside className="demo" aria-label={t('portal.demonstration-label')}>
          <div className="wrap">{t('portal.demonstration')}</div>
        </aside>
      )}
      <header className="top">
        <div className="wrap">
          <p className="brand" lang={lang}>
            <Mark />
            <span>
              <b>{portal.name}</b>
              {portal.portalName}
            </span>
          </p>
        </div>
      </header>
    </>
  )
}
