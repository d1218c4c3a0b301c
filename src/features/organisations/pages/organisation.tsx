import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { administers, holdsAny } from '#platform/actor.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { organisationsMessages } from '../messages.ts'
import { organisationPath } from '../organisation-path.ts'
import { Coordination } from '../parts/coordination.tsx'
import { History } from '../parts/history.tsx'
import { PostTable } from '../parts/post-table.tsx'
import { Relatives } from '../parts/relatives.tsx'
import { Roster } from '../parts/roster.tsx'
import { readTreeAddress, TREE_PAGE, treeHref } from '../parts/tree-address.ts'
import { findShownDay } from '../queries/find-shown-day.ts'
import { getOrganisation } from '../queries/get-organisation.ts'
import { listCoordination } from '../queries/list-coordination.ts'
import { listPastHoldings } from '../queries/people/list-posts.ts'
import { listRoster } from '../queries/people/list-roster.ts'
import { readHistory } from '../queries/read-history.ts'
import type { Route } from './+types/organisation.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const { organisationId } = args.params
  const today = localDate(clock.now())
  const { day } = readTreeAddress(new URL(args.request.url).searchParams, today)
  const shown = await findShownDay(read, organisationId, day)
  const onDay = shown?.day ?? day
  const path = await organisationPath(read, organisationId, today)
  return {
    today,
    shown,
    organisation: await loaded(context, getOrganisation(read, organisationId, onDay)),
    past: await listPastHoldings(read, organisationId, onDay),
    roster: await listRoster(read, organisationId, onDay),
    coordination: await listCoordination(read, organisationId, onDay),
    editsPosts: administers(context.actor, path),
    readsFigures: holdsAny(context.actor, path),
    events: await readHistory(read, organisationId),
  }
}

export default function Organisation({ loaderData }: Route.ComponentProps) {
  const { organisation, shown, events, today, past, roster, coordination } = loaderData
  const editHref = loaderData.editsPosts ? `${TREE_PAGE}/${organisation.id}/chuc-danh` : undefined
  const t = useTranslator(organisationsMessages)
  const locale = useLocale()
  const hrefOf = (id: string) => treeHref(shown ? { day: shown.day } : {}, today, `${TREE_PAGE}/${id}`)
  return (
    <>
      <title>{`${organisation.name} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={organisation.name}>
          {t('organisations.summary', {
            kind: organisation.kindName[locale],
            symbol: organisation.symbol || '–',
            since: formatDate(organisation.since as IsoDate),
            decision: organisation.decisionNumber,
            day: formatDate(organisation.decisionDate as IsoDate),
          })}{' '}
          {organisation.officePhone && t('organisations.contact-phone', { phone: organisation.officePhone })}
        </PageHead>
        {loaderData.readsFigures && <FiguresLink id={organisation.id} />}
        {shown?.because && (
          <Message tone="note">
            {t(shown.because.what === 'ended' ? 'organisations.ended-on' : 'organisations.not-yet', {
              day: formatDate(shown.because.day),
            })}
          </Message>
        )}
        <PostTable posts={organisation.posts} past={past} editHref={editHref} />
        <Roster seats={roster} />
        <Relatives id="cap-tren" title={t('organisations.reports-to')} list={organisation.parents} hrefOf={hrefOf} />
        <Relatives id="truc-thuoc" title={t('organisations.below')} list={organisation.children} hrefOf={hrefOf} />
        <Coordination lines={coordination} hrefOf={hrefOf} />
        <History events={events} />
      </Page>
    </>
  )
}

function FiguresLink({ id }: { readonly id: string }) {
  const t = useTranslator(organisationsMessages)
  return (
    <p>
      <a href={`${TREE_PAGE}/${id}/so-lieu`}>{t('organisations.figures')}</a>
    </p>
  )
}
