import { useTranslator } from '#platform/i18n/use-translator.ts'
import { siteMessages } from '../messages.ts'
import type { KeptPage } from '../queries/get-page.ts'

/** What readers see of a static page, in words. */
export function PageState({ page }: { readonly page: Pick<KeptPage, 'isPublished' | 'isCurrent'> }) {
  const t = useTranslator(siteMessages)
  if (!page.isPublished) return t('site.page-draft')
  return t(page.isCurrent ? 'site.page-published' : 'site.page-behind')
}
