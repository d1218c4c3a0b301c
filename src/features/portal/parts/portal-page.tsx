import type { ReactNode } from 'react'
import { useRouteLoaderData } from 'react-router'
import { searchMessages } from '#features/search/messages.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalFrame } from '#ui/portal/portal-frame.tsx'
import { portalMessages } from '../messages.ts'
import type { PortalFrameView } from '../queries/portal-frame.ts'
import { structureMessages } from '../structure-messages.ts'
import { NoticeLine } from './frame/notice-line.tsx'
import { useFootLinks } from './frame/use-foot-links.ts'
import { useMenu } from './frame/use-menu.ts'

const NOBODY: PortalFrameView = {
  name: 'Nhịp Cầu',
  portalName: 'Nhịp Cầu',
  address: '',
  phone: '',
  demonstration: false,
  sections: [],
  menu: [],
  notices: [],
  pages: [],
}

/** What the portal's layout loaded for the frame around this page. */
export function usePortal(): PortalFrameView {
  return (useRouteLoaderData('portal-layout') as PortalFrameView | undefined) ?? NOBODY
}

/** Language of the content inside a page whose own language is another; absent where they are the same. */
export function useContentLang(): 'vi' | undefined {
  return useLocale() === 'vi' ? undefined : 'vi'
}

interface PortalPageProps {
  /** The page's name; the portal's own follows it. Absent on the home page. */
  readonly title?: string | undefined
  /** Slug of the section being read. */
  readonly section?: string | undefined
  readonly article?: boolean
  /** The page has a search box of its own. */
  readonly ownSearch?: boolean
  readonly children: ReactNode
}

/** The search of the masthead. */
function useSearchBox() {
  const t = useTranslator(searchMessages)
  return {
    action: '/tim-kiem',
    label: t('search.box'),
    placeholder: t('search.placeholder'),
    button: t('search.button'),
  }
}

/** The frame around every page of the portal, with its title. */
export function PortalPage({ title, section, article = false, ownSearch = false, children }: PortalPageProps) {
  const t = useTranslator(portalMessages)
  const say = useTranslator(structureMessages)
  const portal = usePortal()
  const search = useSearchBox()
  const lang = useContentLang()
  const { items, below } = useMenu(portal.menu, section)
  const urgent = portal.notices.filter(({ isUrgent }) => isUrgent)
  return (
    <PortalFrame
      skip={t('portal.skip')}
      demonstration={
        portal.demonstration ? { label: t('portal.demonstration-label'), text: t('portal.demonstration') } : undefined
      }
      brand={{ href: '/', name: portal.name, line: portal.portalName, lang }}
      search={ownSearch ? undefined : search}
      menu={{ label: t('portal.sections'), items, below: { label: say('structure.in-section'), items: below } }}
      notices={{
        label: say('structure.urgent'),
        lines: urgent.map((notice) => <NoticeLine key={notice.id} notice={notice} />),
      }}
      foot={{ publisher: <Publisher portal={portal} />, columns: useFootLinks(portal) }}
      article={article}
    >
      <title>{title === undefined ? portal.portalName : `${title} – ${portal.portalName}`}</title>
      {children}
    </PortalFrame>
  )
}

function Publisher({ portal }: { readonly portal: PortalFrameView }) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  return (
    <>
      <b lang={lang}>{portal.portalName}</b>
      {portal.address && (
        <>
          <br />
          <span lang={lang}>{portal.address}</span>
        </>
      )}
      {portal.phone && (
        <>
          <br />
          {t('portal.phone', { phone: portal.phone })}
        </>
      )}
    </>
  )
}
