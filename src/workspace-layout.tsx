import type { ReactNode } from 'react'
import { useLocation, useMatches } from 'react-router'
import { mayManageAccounts } from '#features/identity/index.ts'
import { identityMessages } from '#features/identity/messages.ts'
import { getOrganisation } from '#features/organisations/index.ts'
import { managesSite } from '#features/site/index.ts'
import { localDate } from '#kernel/date.ts'
import { FreshPage } from '#platform/http/fresh-page.tsx'
import { signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import { Button } from '#ui/control/button.tsx'
import { DemonstrationBanner } from '#ui/frame/demonstration-banner.tsx'
import { Masthead } from '#ui/frame/masthead.tsx'
import { Menu } from '#ui/frame/menu.tsx'
import { SkipLink } from '#ui/frame/skip-link.tsx'
import { StateSprite } from '#ui/state/state-sprite.tsx'
import type { Route } from './+types/workspace-layout.ts'
import { ErrorInFrame, ErrorPage, isHeld } from './error-page.tsx'
import { frameMessages } from './frame-messages.ts'
import { LanguageSwitch } from './language-switch.tsx'

export const handle = { interactive: true }

const MENU = [
  ['/lam-viec', 'frame.today'],
  ['/lam-viec/bao-cao', 'frame.reports'],
  ['/lam-viec/tong-hop', 'frame.consolidation'],
  ['/lam-viec/hoi-nghi', 'frame.conferences'],
  ['/lam-viec/nhiem-vu', 'frame.tasks'],
  ['/lam-viec/bai-viet', 'frame.articles'],
  ['/lam-viec/van-ban', 'frame.documents'],
  ['/lam-viec/cong-thong-tin', 'frame.site'],
  ['/lam-viec/to-chuc', 'frame.organisations'],
  ['/lam-viec/quan-tri', 'frame.administration'],
] as const

const OWN_PAGE = '/lam-viec/tai-khoan'

export async function loader(args: Route.LoaderArgs) {
  // An address without a thing is missed by its page, inside this frame.
  const { actor, services } = signedIn({ ...args, params: {} })
  const day = localDate(services.clock.now())
  const organisation = actor.organisationId
    ? await getOrganisation(services.read, actor.organisationId, day)
    : undefined
  const locality = await services.read.selectFrom('locality').select('demonstration').executeTakeFirst()
  return {
    name: actor.name,
    organisationName: organisation?.name ?? '',
    demonstration: locality?.demonstration ?? false,
    managesSite: await managesSite(services.read, actor, services.clock.now()),
    isAdministrator: mayManageAccounts(actor),
  }
}

/** Pages that stand under another one's entry of the menu. */
const BELONGS_TO: Partial<Record<string, string>> = {
  'nhap-bai': 'bai-viet',
  'chu-de': 'van-ban',
  'sap-xep': 'to-chuc',
  nguoi: 'to-chuc',
  'dai-hoi': 'to-chuc',
  'tai-khoan-nguoi-dung': 'quan-tri',
  'nhat-ky': 'quan-tri',
  'canh-gac': 'quan-tri',
}

function placeOf(pathname: string): string {
  const entry = BELONGS_TO[pathname.split('/')[2] ?? '']
  return entry ? `/lam-viec/${entry}` : pathname
}

export default function WorkspaceLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Frame loaderData={loaderData}>
      <FreshPage />
    </Frame>
  )
}

/** What a page misses or refuses is said where the page would stand; what the frame itself misses, without it. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData || isHeld(error)) return <ErrorPage error={error} />
  return (
    <Frame loaderData={loaderData}>
      <ErrorInFrame error={error} />
    </Frame>
  )
}

interface FrameProps extends Pick<Route.ComponentProps, 'loaderData'> {
  readonly children: ReactNode
}

/** The head and the menu around every page of the workspace. */
function Frame({ loaderData, children }: FrameProps) {
  const t = useTranslator(frameMessages)
  const { pathname, search } = useLocation()
  const { managesSite, isAdministrator } = loaderData
  const shown: Partial<Record<string, boolean>> = {
    'frame.site': managesSite,
    'frame.administration': isAdministrator,
  }
  const entries = MENU.filter(([, label]) => shown[label] ?? true)
  const items = entries.map(([href, label]) => ({
    href,
    label: t(label),
    current: href === '/lam-viec' ? pathname === href : placeOf(pathname).startsWith(href),
  }))
  return (
    <>
      <SkipLink to="noi-dung" label={t('frame.skip')} />
      <StateSprite />
      {loaderData.demonstration && (
        <DemonstrationBanner label={t('frame.demonstration-label')}>{t('frame.demonstration')}</DemonstrationBanner>
      )}
      <Masthead
        brand="Nhịp Cầu"
        home="/lam-viec"
        who={{
          name: loaderData.name,
          post: loaderData.organisationName,
          href: OWN_PAGE,
          current: /^\/lam-viec\/(tai-khoan|uy-quyen)(\/|$)/.test(pathname),
        }}
        tools={<Tools here={pathname + search} />}
      >
        <Menu label={t('frame.menu')} items={items} />
      </Masthead>
      {children}
    </>
  )
}

/** The language switch, but where a page is lost by it, and the way out. */
function Tools({ here }: { here: string }) {
  const say = useTranslator(identityMessages)
  const isOneLanguage = useMatches().some(
    ({ handle }) => (handle as { oneLanguage?: boolean } | undefined)?.oneLanguage,
  )
  return (
    <>
      {!isOneLanguage && <LanguageSwitch here={here} />}
      <form method="post" action="/dang-xuat">
        <Button variant="quiet">{say('identity.sign-out')}</Button>
      </form>
    </>
  )
}
