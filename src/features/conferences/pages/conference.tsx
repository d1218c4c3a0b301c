import { data, redirect } from 'react-router'
import { v7 } from 'uuid'
import { proposeTaskTitle } from '#features/tasks/index.ts'
import { localDate } from '#kernel/date.ts'
import { formatLongDate } from '#kernel/date-format.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Split } from '#ui/frame/split.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import { findAttendance } from '../attendance.ts'
import { performConferenceIntent } from '../conference-action.ts'
import { conferencesMessages } from '../messages.ts'
import { ConclusionList } from '../parts/conclusion-list.tsx'
import { ConferenceFacts } from '../parts/conference-facts.tsx'
import { type ConferenceView, getConference } from '../queries/get-conference.ts'
import type { Route } from './+types/conference.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const day = localDate(clock.now())
  const conference = await loaded(context, getConference(read, context.actor, args.params.conferenceId, day))
  const query = new URL(args.request.url).searchParams
  const wanted = (name: string, may: boolean) => conference.conclusions.find(({ id }) => may && id === query.get(name))
  const assigning = wanted('giao', conference.abilities.assign)
  const { bodies } = assigning ? await findAttendance(read, conference.organisationId, day) : { bodies: [] }
  return {
    conference,
    editing: wanted('sua', conference.abilities.record)?.id,
    assigning: assigning && {
      id: assigning.id,
      proposedTitle: proposeTaskTitle(assigning.wording),
      bodies: bodies.map(({ id, name }) => ({ id, name })),
    },
    idempotencyKey: v7(),
  }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const answer = await performConferenceIntent(context, args.params.conferenceId, await args.request.formData())
  if (!answer) throw data(undefined, { status: 404 })
  if ('refused' in answer) return answer.refused
  throw redirect(answer.to)
}

export default function ConferencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { conference } = loaderData
  return (
    <>
      <title>{`${conference.title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={conference.title}>
          <HeadWords conference={conference} />
        </PageHead>
        <Split
          shape="even"
          first={
            <>
              <ConferenceFacts conference={conference} />
              <Ways conference={conference} />
            </>
          }
          second={<ConclusionList {...loaderData} refused={actionData} />}
        />
      </Page>
    </>
  )
}

function HeadWords({ conference }: { readonly conference: ConferenceView }) {
  const t = useTranslator(conferencesMessages)
  const locale = useLocale()
  const session = t(`conferences.session-${conference.sessionOfDay}`).toLowerCase()
  const day = formatLongDate(conference.heldOn, locale)
  return (
    <>
      {t('conferences.head', { day, session, place: conference.place })}
      {conference.headCount > 0 && <NoWrap>{t('conferences.attending', { count: conference.headCount })}</NoWrap>}
    </>
  )
}

/** Where to go from here. */
function Ways({ conference }: { readonly conference: ConferenceView }) {
  const t = useTranslator(conferencesMessages)
  const { abilities, id } = conference
  return (
    <ButtonRow>
      {abilities['write-article'] && (
        <ButtonLink href={`/lam-viec/bai-viet/moi?hoi-nghi=${id}`}>{t('conferences.write-article')}</ButtonLink>
      )}
      {abilities.edit && <ButtonLink href={`/lam-viec/hoi-nghi/${id}/sua`}>{t('conferences.edit')}</ButtonLink>}
    </ButtonRow>
  )
}
