import { isRouteErrorResponse, useLocation } from 'react-router'
import { ConfirmPage } from '#features/identity/parts.ts'
import type { Held, SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Masthead } from '#ui/frame/masthead.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { frameMessages } from './frame-messages.ts'

/** The same within the frame of the workspace: its menu and its head are there already. */
export function ErrorInFrame({ error }: { error: unknown }) {
  const t = useTranslator(frameMessages)
  return (
    <>
      <title>{`${t('frame.error')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={sentenceOf(error, t)}>{t('frame.menu-above')}</PageHead>
        <ButtonRow>
          <ButtonLink href="/lam-viec">{t('frame.home')}</ButtonLink>
        </ButtonRow>
      </Page>
    </>
  )
}

/** Whether a form waits for its sender to prove who they are. */
export function isHeld(error: unknown): boolean {
  return heldBy(error) !== undefined
}

function heldBy(error: unknown): Held['held'] | undefined {
  return isRouteErrorResponse(error) ? (error.data as Partial<Held> | undefined)?.held : undefined
}

/** What is shown instead of a page that is missing, refused or broken: what happened, and where to go. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useTranslator(frameMessages)
  const held = heldBy(error)
  if (held) {
    return (
      <>
        <Masthead brand="Nhịp Cầu" home="/lam-viec" />
        <ConfirmPage held={held} />
      </>
    )
  }
  const sentence = sentenceOf(error, t)
  return (
    <>
      <title>{`${t('frame.error')} – Nhịp Cầu`}</title>
      <Masthead brand="Nhịp Cầu" home="/lam-viec" />
      <Page id="noi-dung">
        <Empty title={sentence} action={<WayOn error={error} />}>
          <a href="/dang-nhap">{t('frame.to-sign-in')}</a>
        </Empty>
      </Page>
    </>
  )
}

/** Back to the form that was too large to be read; from elsewhere to the first page. */
function WayOn({ error }: { error: unknown }) {
  const t = useTranslator(frameMessages)
  const { pathname, search } = useLocation()
  const isTooLarge = isRouteErrorResponse(error) && error.status === 413
  return (
    <ButtonLink href={isTooLarge ? pathname + search : '/lam-viec'}>
      {t(isTooLarge ? 'frame.back-to-form' : 'frame.home')}
    </ButtonLink>
  )
}

function sentenceOf(error: unknown, t: (key: 'frame.not-found' | 'frame.bug') => string): string {
  if (!isRouteErrorResponse(error)) return t('frame.bug')
  const said = (error.data as { problem?: SaidProblem } | undefined)?.problem?.sentence
  return said ?? t(error.status === 404 ? 'frame.not-found' : 'frame.bug')
}
