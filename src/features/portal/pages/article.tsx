import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ArticleText, More, PrintedFoot } from '#ui/portal/article.tsx'
import { newsArticle } from '../json-ld.ts'
import { portalMessages } from '../messages.ts'
import { ArticleBody, ArticleFacts, ArticlePath, Updated } from '../parts/article-content.tsx'
import { ArticleTools } from '../parts/article-tools.tsx'
import { NewsList } from '../parts/news-list.tsx'
import { PortalPage, useContentLang, usePortal } from '../parts/portal-page.tsx'
import type { PublishedArticle } from '../queries/find-published-article.ts'
import { readArticle } from '../read-article.ts'
import type { Route } from './+types/article.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  return readArticle(context.get(requestContext), params.slugAndId, '')
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

export default function Article({ loaderData: { article, address } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  return (
    <PortalPage article title={article.title} section={article.section.slug}>
      <MachineReadable article={article} address={address} />
      <ArticlePath article={article} />
      <h1 lang={lang}>{article.title}</h1>
      <ArticleTools title={article.title} path={article.href} address={address} printPath={`${article.href}/in`} />
      <Updated article={article} />
      <ArticleFacts article={article} />
      <ArticleText>
        <ArticleBody article={article} />
        <PrintedFoot>
          {t('portal.address', { address })}
          <br />
          <span data-printed={t('portal.printed')} />
        </PrintedFoot>
        {article.related.length > 0 && (
          <More id="lien-quan" title={t('portal.related')}>
            <NewsList lines={article.related} />
          </More>
        )}
      </ArticleText>
    </PortalPage>
  )
}

function MachineReadable({ article, address }: { readonly article: PublishedArticle; readonly address: string }) {
  const { portalName } = usePortal()
  return (
    <>
      <link rel="canonical" href={address} />
      <meta name="description" content={article.description} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={article.title} />
      <meta property="og:description" content={article.description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="vi_VN" />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, with every "<" escaped
        dangerouslySetInnerHTML={{ __html: newsArticle(article, address, portalName) }}
      />
    </>
  )
}
