import { ArticleBlocks } from '#features/articles/parts.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Byline, Path, UpdatedOn } from '#ui/portal/article.tsx'
import { Facts } from '#ui/portal/facts.tsx'
import { portalMessages } from '../messages.ts'
import type { PublishedArticle } from '../queries/find-published-article.ts'
import { monthOf } from '../reading/month-address.ts'
import { LinkedByline } from './lists/named-pages.tsx'
import { useContentLang } from './portal-page.tsx'

interface ArticleProps {
  readonly article: PublishedArticle
}

/** Home and section, above the title. */
export function ArticlePath({ article: { section } }: ArticleProps) {
  const t = useTranslator(portalMessages)
  const locale = useLocale()
  const steps = [
    { href: '/', label: t('portal.home') },
    { href: `/chuyen-muc/${section.slug}`, label: section.name[locale] },
  ]
  return <Path label={t('portal.path')} steps={steps} />
}

/** `( Cập nhật ngày: 05/04/2023 )`, as portals write it, with no-break spaces inside the brackets. */
export function Updated({ article: { updatedOn } }: ArticleProps) {
  const t = useTranslator(portalMessages)
  return (
    <UpdatedOn>
      {`(\u00a0${t('portal.updated')}: `}
      <a href={monthOf(updatedOn)}>
        <time dateTime={updatedOn}>{formatDate(updatedOn)}</time>
      </a>
      {'\u00a0)'}
    </UpdatedOn>
  )
}

/** What the article is about, and when readers first saw it: never the same field as the date of change. */
export function ArticleFacts({ article: { facts, firstPublishedAt } }: ArticleProps) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  const first = {
    term: t('portal.first-published'),
    value: <time dateTime={firstPublishedAt.toISOString()}>{formatDateTime(firstPublishedAt)}</time>,
  }
  return <Facts facts={[...facts.map((fact) => ({ ...fact, lang })), first]} />
}

/** The body's blocks, word for word, then the byline. */
export function ArticleBody({ article, onPaper = false }: ArticleProps & { readonly onPaper?: boolean }) {
  const { blocks, files, byline, authors, photoStory } = article
  const lang = useContentLang()
  return (
    <div lang={lang} className={photoStory ? 'photos' : undefined}>
      <ArticleBlocks blocks={blocks} files={files} atOnce={onPaper} />
      {byline && (
        <Byline>
          <LinkedByline byline={byline} authors={authors} />
        </Byline>
      )}
    </div>
  )
}
