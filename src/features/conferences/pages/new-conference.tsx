import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { findPeriod } from '#features/periods/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { loaded, performForPage, type SignedInContext, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { refuse } from '#platform/problem.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { createConference } from '../commands/create-conference.ts'
import {
  answerRefused,
  answerWithLists,
  newConferenceValues,
  offerForForm,
  readConferenceForm,
} from '../conference-form.ts'
import { type OfferChoice, offerFor } from '../conference-offer.ts'
import { conferencesMessages } from '../messages.ts'
import { ConferenceForm } from '../parts/conference-form.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { mayHoldAny } from '../policy.ts'
import type { Route } from './+types/new-conference.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const code = new URL(args.request.url).searchParams.get('ky') ?? undefined
  const choice = await loaded(context, firstChoice(context, code))
  const offer = await offerFor(context, choice)
  return { offer, values: newConferenceValues(choice, offer.proposed), key: v7() }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const offer = await offerForForm(context, form, await loaded(context, firstChoice(context, undefined)))
  if (form.get('intent') === 'by-date') return answerWithLists(context, form, offer)
  const answer = await performForPage(context, createConference, readConferenceForm(form), form)
  if ('refused' in answer) return answerRefused(answer.refused, offer)
  throw redirect(`/lam-viec/hoi-nghi/${answer.done.id}`)
}

/** The organisation the person keeps conferences for, the period at hand, the day it planned for its conference. */
async function firstChoice({ actor, services }: SignedInContext, code: string | undefined): Promise<OfferChoice> {
  if (!mayHoldAny(actor)) refuse('forbidden', 'conferences.secretary-only')
  const today = localDate(services.clock.now())
  const period = (await findPeriod(services.read, code, today)) ?? refuse('conflict', 'conferences.no-period')
  return {
    organisationId: actor.roles.find((held) => held.role === 'secretary')?.organisationId ?? actor.organisationId,
    periodId: period.id,
    kind: 'review',
    heldOn: (period.conferenceOn as IsoDate | undefined) ?? today,
  }
}

export default function NewConference({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <>
      <title>{`${t('conferences.new')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('conferences.new')} />
        <Refusal problem={actionData?.problem} />
        <ConferenceForm
          values={actionData?.typed ?? loaderData.values}
          offer={actionData?.offer ?? loaderData.offer}
          problem={actionData?.problem}
          fixedOrganisation={false}
          back="/lam-viec/hoi-nghi"
        >
          <input type="hidden" name="idempotencyKey" value={loaderData.key} />
        </ConferenceForm>
      </Page>
    </>
  )
}
