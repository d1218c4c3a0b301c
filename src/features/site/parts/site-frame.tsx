import type { ReactNode } from 'react'
import { useActionData, useSearchParams } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { siteMessages } from '../messages.ts'
import { SITE } from '../site-address.ts'

interface SiteFrameProps {
  readonly title: ReactNode
  /** Name of the browser's tab, when the title is more than words. */
  readonly tab: string
  readonly lead?: ReactNode
  /** The list this page belongs to; the overview when absent. */
  readonly up?: { readonly href: string; readonly label: string }
  readonly children: ReactNode
}

/** The frame of every page about the portal, with the way back up and the word that what was sent is done. */
export function SiteFrame({ title, tab, lead, up, children }: SiteFrameProps) {
  const t = useTranslator(siteMessages)
  const [search] = useSearchParams()
  const isRefused = useActionData() !== undefined
  return (
    <>
      <title>{`${tab} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>
          {lead} <a href={up?.href ?? SITE}>{t('site.up-to', { name: up?.label ?? t('site.title') })}</a>
        </PageHead>
        {search.has('xong') && !isRefused && (
          <Message tone="fine" role="status">
            {t('site.saved')}
          </Message>
        )}
        {children}
      </Page>
    </>
  )
}
