import { data, redirect } from 'react-router'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Lead, Path } from '#ui/portal/article.tsx'
import { Facts } from '#ui/portal/facts.tsx'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { listsMessages } from '../../lists-messages.ts'
import { FileList } from '../../parts/library/document-table.tsx'
import { PortalPage, useContentLang } from '../../parts/portal-page.tsx'
import { findDocument, type WholeDocument, type WithdrawnDocument } from '../../queries/library/find-document.ts'
import type { Route } from './+types/document.ts'

/** Other words before the id lead to the document's own address for good; a withdrawn one is gone (410) and says so. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const found = await findDocument(read, params.slugAndId)
  if (!found) throw new Response(null, { status: 404 })
  if ('withdrawn' in found) return data({ ...found, document: undefined, address: '' }, { status: 410 })
  const { href } = found.document
  if (href !== `/van-ban/${params.slugAndId}`) throw redirect(href, 301)
  return data({ ...found, withdrawn: undefined, address: new URL(href, config.publicUrl).href })
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

export default function Document({ loaderData: { document, withdrawn, address } }: Route.ComponentProps) {
  if (document) return <Whole document={document} address={address} />
  return withdrawn && <Withdrawn withdrawn={withdrawn} />
}

function Whole({ document, address }: { readonly document: WholeDocument; readonly address: string }) {
  const t = useTranslator(listsMessages)
  const locale = useLocale()
  const lang = useContentLang()
  const title = `${document.type.vi} ${document.numberSymbol}`
  return (
    <PortalPage title={title} article>
      <link rel="canonical" href={address} />
      <meta name="description" content={document.abstract} />
      <LibraryPath />
      <h1>
        {document.type[locale]} {document.numberSymbol}
      </h1>
      <Lead lang={lang}>{document.abstract}</Lead>
      <PortalSection id="tep" title={t('lists.files')}>
        <FileList files={document.files} />
      </PortalSection>
      <DocumentFacts document={document} />
    </PortalPage>
  )
}

function DocumentFacts({ document }: { readonly document: WholeDocument }) {
  const t = useTranslator(listsMessages)
  const lang = useContentLang()
  const { issuingBody, signedOn, effectiveOn, signatory, topic } = document
  const signed = [signatory.name, signatory.title].filter((part) => part !== '').join(', ')
  const facts = [
    { term: t('lists.body'), value: <span lang={lang}>{issuingBody}</span> },
    { term: t('lists.signed-on'), value: <time dateTime={signedOn}>{formatDate(signedOn)}</time> },
    effectiveOn && {
      term: t('lists.effective-on'),
      value: <time dateTime={effectiveOn}>{formatDate(effectiveOn)}</time>,
    },
    signed !== '' && { term: t('lists.signatory'), value: <span lang={lang}>{signed}</span> },
    topic && {
      term: t('lists.topic'),
      value: (
        <a href={`/chu-de/${topic.slug}`} lang={lang}>
          {topic.name}
        </a>
      ),
    },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false && fact !== undefined)} />
}

function Withdrawn({ withdrawn: { numberSymbol, withdrawnAt, reason } }: { readonly withdrawn: WithdrawnDocument }) {
  const t = useTranslator(listsMessages)
  const lang = useContentLang()
  const title = t('lists.withdrawn', { number: numberSymbol })
  return (
    <PortalPage title={title}>
      <meta name="robots" content="noindex" />
      <LibraryPath />
      <h1>{title}</h1>
      <p>
        {t('lists.withdrawn-on', { time: formatDateTime(withdrawnAt) })} <span lang={lang}>{reason}</span>
      </p>
      <p>
        <a href="/van-ban">{t('lists.all-documents')}</a>
      </p>
    </PortalPage>
  )
}

function LibraryPath() {
  const t = useTranslator(listsMessages)
  const steps = [
    { href: '/', label: t('lists.home') },
    { href: '/van-ban', label: t('lists.documents') },
  ]
  return <Path label={t('lists.path')} steps={steps} />
}
