import type { ReactNode } from 'react'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { listsMessages } from '../../lists-messages.ts'
import type { PublishedLine } from '../../queries/list-published.ts'
import { NewsList } from '../news-list.tsx'
import { PortalPage } from '../portal-page.tsx'
import { listAddress, Pages } from './pages.tsx'

/** One page of a list of articles, as its loader found it. */
export interface ListedArticles {
  readonly path: string
  readonly address: string
  readonly page: number
  readonly pages: number
  readonly lines: readonly PublishedLine[]
}

interface ArticleListProps {
  readonly title: string
  readonly heading: ReactNode
  readonly steps?: readonly { readonly href: string; readonly label: string }[]
  readonly listed: ListedArticles
  readonly children?: ReactNode
}

/** Articles that have something in common, by their dates. */
export function ArticleList({ title, heading, steps = [], listed, children }: ArticleListProps) {
  const t = useTranslator(listsMessages)
  const { path, address, page, pages, lines } = listed
  return (
    <PortalPage title={title}>
      <link rel="canonical" href={address} />
      <Path label={t('lists.path')} steps={[{ href: '/', label: t('lists.home') }, ...steps]} />
      <h1>{heading}</h1>
      {lines.length === 0 ? <p>{t('lists.no-articles')}</p> : <NewsList lines={lines} />}
      <Pages page={page} pages={pages} at={(number) => listAddress(path, {}, number)} />
      {children}
    </PortalPage>
  )
}
