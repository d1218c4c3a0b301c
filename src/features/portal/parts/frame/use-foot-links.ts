import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import type { FootLink } from '#ui/portal/portal-foot.tsx'
import { listsMessages } from '../../lists-messages.ts'
import { portalMessages } from '../../messages.ts'
import type { PortalFrameView } from '../../queries/portal-frame.ts'
import { structureMessages } from '../../structure-messages.ts'

/** The lesser pages at the foot of every page; of static pages those readers can find. */
export function useFootLinks({ pages }: PortalFrameView): readonly (readonly FootLink[])[] {
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const l = useTranslator(listsMessages)
  const locale = useLocale()
  const accessibility = { href: '/trang/tiep-can', label: s('structure.accessibility') }
  return [
    [
      { href: '/lien-he', label: s('structure.contact') },
      { href: '/to-chuc', label: s('structure.organisations') },
      { href: '/so-do-cong', label: s('structure.site-map') },
      { href: '/van-ban', label: l('lists.documents') },
      { href: '/luu-tru', label: l('lists.archive') },
      { href: '/rss.xml', label: t('portal.rss') },
    ],
    [
      { href: '/tuy-chon', label: t('portal.preferences') },
      ...(pages.includes(accessibility.href) ? [accessibility] : []),
      { href: '/en', label: s('structure.english'), lang: 'en' },
      { href: '/tuy-chon#ngon-ngu', label: t('portal.language'), lang: locale === 'vi' ? 'en' : 'vi' },
      { href: '/dang-nhap', label: t('portal.workspace') },
    ],
  ]
}
