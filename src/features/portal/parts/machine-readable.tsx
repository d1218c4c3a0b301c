import { articleData, inVietnam, picturesOf, siteData } from '../json-ld.ts'
import type { PublishedArticle } from '../queries/find-published-article.ts'
import { usePortal } from './portal-page.tsx'

interface ArticleMachineProps {
  readonly article: PublishedArticle
  /** The article's address in full. */
  readonly address: string
}

/** What programs read of an article: canonical address, Open Graph, schema.org. */
export function MachineReadable({ article, address }: ArticleMachineProps) {
  const { portalName } = usePortal()
  const [picture] = picturesOf(article)
  return (
    <>
      <link rel="canonical" href={address} />
      <meta name="description" content={article.description} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={portalName} />
      <meta property="og:title" content={article.title} />
      <meta property="og:description" content={article.description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="vi_VN" />
      {picture && <meta property="og:image" content={new URL(picture.href, address).href} />}
      {picture && <meta property="og:image:alt" content={picture.alt} />}
      <meta property="article:published_time" content={inVietnam(article.firstPublishedAt)} />
      <meta property="article:modified_time" content={inVietnam(article.publishedAt)} />
      <meta property="article:section" content={article.section.name.vi} />
      <DataBlock text={articleData(article, { address, publisher: portalName })} />
    </>
  )
}

/** What programs read of the home page. `address`: its own, in full. */
export function MachineReadableHome({ address }: { readonly address: string }) {
  const { portalName } = usePortal()
  return (
    <>
      <link rel="canonical" href={address} />
      <meta name="description" content={portalName} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={portalName} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="vi_VN" />
      <FeedLinks title={portalName} />
      <DataBlock text={siteData({ address, publisher: portalName })} />
    </>
  )
}

interface FeedLinksProps {
  readonly title: string
  /** Path of the section; empty for the whole portal. */
  readonly of?: string
}

/** The three feeds of the portal or of a section. */
export function FeedLinks({ title, of = '' }: FeedLinksProps) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={title} href={`${of}/rss.xml`} />
      <link rel="alternate" type="application/atom+xml" title={title} href={`${of}/atom.xml`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`${of}/feed.json`} />
    </>
  )
}

function DataBlock({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, with every "<" escaped
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  )
}
