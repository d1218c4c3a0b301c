import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ArticleText, More, PrintedFoot } from '#ui/portal/article.tsx'
import { portalMessages } from '../messages.ts'
import { ArticleChanges, ArticleCorrections } from '../parts/article-changes.tsx'
import { ArticleBody, ArticleFacts, ArticlePath, Updated } from '../parts/article-content.tsx'
import { ArticleTools } from '../parts/article-tools.tsx'
import { ArticleTopics } from '../parts/lists/named-pages.tsx'
import { MachineReadable } from '../parts/machine-readable.tsx'
import { NewsList } from '../parts/news-list.tsx'
import { PortalPage, useContentLang } from '../parts/portal-page.tsx'
import { readArticle } from '../read-article.ts'
import type { Route } from './+types/article.ts'

export const handle = { query: [] }

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
      <ArticleTools title={article.title} path={article.href} address={address} />
      <Updated article={article} />
      <ArticleFacts article={article} />
      <ArticleText>
        <ArticleCorrections article={article} />
        <ArticleBody article={article} />
        <ArticleTopics topics={article.topics} />
        <PrintedFoot>
          {t('portal.address', { address })}
          <br />
          <span data-printed={t('portal.printed')} />
        </PrintedFoot>
        <SavedAsText href={`${article.href}/tai-ve.txt`} />
        <ArticleChanges article={article} />
        {article.related.length > 0 && (
          <More id="lien-quan" title={t('portal.related')}>
            <NewsList lines={article.related} />
          </More>
        )}
      </ArticleText>
    </PortalPage>
  )
}

/** The smaller of the two files to keep; the tools offer the other. */
function SavedAsText({ href }: { readonly href: string }) {
  const t = useTranslator(portalMessages)
  return (
    <p className="more note">
      <a href={href} download>
        {t('portal.save-as-text')}
      </a>
    </p>
  )
}
