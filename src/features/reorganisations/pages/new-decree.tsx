import { data, redirect } from 'react-router'
import { v4 } from 'uuid'
import { loaded, performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { draftReorganisation } from '../commands/draft-reorganisation.ts'
import { refusedWith } from '../decree-page.ts'
import { reorganisationsMessages } from '../messages.ts'
import { DESK } from '../parts/decree-address.ts'
import { HeadForm } from '../parts/head-form.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { listReorganisations } from '../queries/list-reorganisations.ts'
import { readHead } from '../read-head.ts'
import type { Route } from './+types/new-decree.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  await loaded(context, listReorganisations(context.services.read, context.actor))
  return { idempotencyKey: v4() }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { head, problems } = readHead(form)
  if (problems.length > 0) return data(refusedWith(context, form, problems), { status: 422 })
  const answer = await performForPage(context, draftReorganisation, head, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${DESK}/${answer.done.id}?xong`)
}

export default function NewDecree({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(reorganisationsMessages)
  const refused = actionData as Refused | undefined
  const title = t('reorganisations.compose')
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>{t('reorganisations.compose-lead')}</PageHead>
        <Refusal refused={refused} />
        <HeadForm decree={undefined} idempotencyKey={loaderData.idempotencyKey} refused={refused} />
      </Page>
    </>
  )
}
