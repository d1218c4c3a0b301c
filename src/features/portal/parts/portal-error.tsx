import { isRouteErrorResponse } from 'react-router'
import { formatDateTime } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { portalMessages } from '../messages.ts'
import type { Tombstone } from '../queries/find-tombstone.ts'
import { structureMessages } from '../structure-messages.ts'
import { LinkList } from './frame/link-list.tsx'
import { PortalPage, useContentLang, usePortal } from './portal-page.tsx'

/** A page that is missing, taken down or broken, inside the portal's own frame. */
export function PortalError({ error }: { readonly error: unknown }) {
  const t = useTranslator(portalMessages)
  const tombstone = tombstoneOf(error)
  const missing = isRouteErrorResponse(error) && error.status === 404
  const title = tombstone
    ? t(tombstone.kind === 'temporary' ? 'portal.away' : 'portal.gone')
    : t(missing ? 'portal.missing' : 'portal.broken')
  return (
    <PortalPage title={title}>
      <meta name="robots" content="noindex" />
      <h1>{title}</h1>
      {tombstone ? (
        <Notice tombstone={tombstone} />
      ) : (
        <p>{t(missing ? 'portal.missing-lead' : 'portal.broken-lead')}</p>
      )}
      <p>
        <a href="/">{t('portal.to-home')}</a>
      </p>
      {missing && <Elsewhere />}
    </PortalPage>
  )
}

/** Where else to look: the sections and the lists of everything. */
function Elsewhere() {
  const s = useTranslator(structureMessages)
  const locale = useLocale()
  const { sections } = usePortal()
  const links = sections.map(({ slug, name }) => ({ href: `/chuyen-muc/${slug}`, label: name[locale] }))
  return (
    <>
      <p>{s('structure.try')}</p>
      <LinkList links={[...links, { href: '/so-do-cong', label: s('structure.site-map') }]} />
    </>
  )
}

type Standing = Exclude<Tombstone, { kind: 'replaced' }>

/** When it left, and what and why where the publisher tells it. */
function Notice({ tombstone: { kind, at, title, reason } }: { readonly tombstone: Standing }) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  return (
    <>
      {title && (
        <p className="lead" lang={lang}>
          {title}
        </p>
      )}
      <p>
        {t(kind === 'temporary' ? 'portal.away-since' : 'portal.gone-since')}{' '}
        <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>.
      </p>
      {reason && (
        <p>
          {t('portal.taken-down-because')} <span lang={lang}>{reason}</span>
        </p>
      )}
    </>
  )
}

function tombstoneOf(error: unknown): Standing | undefined {
  if (!isRouteErrorResponse(error)) return undefined
  return (error.data as { tombstone?: Standing } | null)?.tombstone
}
