import { redirect } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { loaded, performForPage, type SignedInContext, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { refuse } from '#platform/problem.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { editConference } from '../commands/edit-conference.ts'
import {
  answerRefused,
  answerWithLists,
  type ConferenceValues,
  choiceOf,
  conferenceValues,
  offerForForm,
  readConferenceForm,
} from '../conference-form.ts'
import { offerFor } from '../conference-offer.ts'
import { conferencesMessages } from '../messages.ts'
import { ConferenceForm } from '../parts/conference-form.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { getConference } from '../queries/get-conference.ts'
import type { Route } from './+types/edit-conference.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const conference = await loaded(context, editable(context, args.params.conferenceId))
  const { id, title } = conference
  return { id, title, offer: await offerFor(context, choiceOf(conference)), values: conferenceValues(conference) }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const conference = await loaded(context, editable(context, args.params.conferenceId))
  const offer = await offerForForm(context, form, choiceOf(conference))
  if (form.get('intent') === 'by-date') return answerWithLists(context, form, offer)
  const { organisationId: _fixed, ...said } = readConferenceForm(form)
  const raw = { ...said, conferenceId: conference.id, version: form.get('version') }
  const answer = await performForPage(context, editConference, raw, form)
  if ('refused' in answer) return answerRefused(answer.refused, offer)
  throw redirect(`/lam-viec/hoi-nghi/${conference.id}`)
}

async function editable({ actor, services }: SignedInContext, id: string) {
  const conference = await getConference(services.read, actor, id, localDate(services.clock.now()))
  if (!conference.abilities.edit) refuse('forbidden', 'conferences.secretary-only')
  return conference
}

export default function EditConference({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(conferencesMessages)
  const values = actionData?.typed ?? loaderData.values
  const stale = actionData?.problem?.kind === 'stale'
  const back = `/lam-viec/hoi-nghi/${loaderData.id}`
  return (
    <>
      <title>{`${t('conferences.edit')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('conferences.edit')}>{loaderData.title}</PageHead>
        {stale ? <Stale saved={loaderData.values} /> : <Refusal problem={actionData?.problem} />}
        <ConferenceForm
          values={values}
          offer={actionData?.offer ?? loaderData.offer}
          problem={actionData?.problem}
          fixedOrganisation
          back={back}
        >
          {/* Once both have been shown, saving again is a choice made with open eyes. */}
          <input type="hidden" name="version" value={(stale ? loaderData.values.version : values.version) ?? ''} />
        </ConferenceForm>
      </Page>
    </>
  )
}

/** What is saved now, beside what was typed: saving again keeps the typed one. */
function Stale({ saved }: { readonly saved: ConferenceValues }) {
  const t = useTranslator(conferencesMessages)
  const words = [saved.title, saved.heldOn, saved.place].filter(Boolean).join('. ')
  return (
    <Message tone="hard" role="alert">
      {t('conferences.stale')} {t('conferences.theirs')}: {words}
    </Message>
  )
}
