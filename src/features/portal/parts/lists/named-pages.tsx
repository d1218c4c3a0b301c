import { useTranslator } from '#platform/i18n/use-translator.ts'
import { listsMessages } from '../../lists-messages.ts'
import type { NamedPage } from '../../queries/lists/named-pages.ts'
import { useContentLang } from '../portal-page.tsx'

/** The printed byline, unchanged, each name in it a link to what else its bearer wrote. */
export function LinkedByline({ byline, authors }: { readonly byline: string; readonly authors: readonly NamedPage[] }) {
  const placed = authors
    .map((author) => ({ ...author, at: byline.indexOf(author.name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  return placed.map(({ slug, name, at }, place) => {
    const before = placed[place - 1]
    const isLast = place === placed.length - 1
    return (
      <span key={slug}>
        {byline.slice(before ? before.at + before.name.length : 0, at)}
        <a href={`/tac-gia/${slug}`}>{name}</a>
        {isLast && byline.slice(at + name.length)}
      </span>
    )
  })
}

/** What the article is about, under its text. */
export function ArticleTopics({ topics }: { readonly topics: readonly NamedPage[] }) {
  const t = useTranslator(listsMessages)
  const lang = useContentLang()
  if (topics.length === 0) return null
  return (
    <p className="path">
      {t('lists.topics')}
      {': '}
      {topics.map(({ slug, name }, place) => (
        <span key={slug}>
          {place > 0 && ', '}
          <a href={`/chu-de/${slug}`} lang={lang}>
            {name}
          </a>
        </span>
      ))}
    </p>
  )
}
