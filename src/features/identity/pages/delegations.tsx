import { redirect } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { performForPage, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { delegateRoles } from '../commands/roles/delegate-roles.ts'
import { revokeDelegation } from '../commands/roles/revoke-delegation.ts'
import { identityMessages } from '../messages.ts'
import { DelegateForm } from '../parts/delegate-form.tsx'
import { DelegationTable } from '../parts/delegation-table.tsx'
import { FormRefusal } from '../parts/form-refusal.tsx'
import { listDelegations } from '../queries/roles/list-delegations.ts'
import type { Route } from './+types/delegations.ts'
import { readForm } from './accounts/account-acts.ts'

const HERE = '/lam-viec/uy-quyen'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const today = localDate(services.clock.now())
  const done = new URL(args.request.url).searchParams.has('xong')
  return { ...(await listDelegations(services.read, actor, today)), today, done }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const raw = { ...readForm(form), grantIds: form.getAll('grantIds') }
  const answer =
    form.get('intent') === 'revoke'
      ? await performForPage(context, revokeDelegation, raw, form)
      : await performForPage(context, delegateRoles, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${HERE}?xong`)
}

export default function Delegations({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const { given, received, lendable, delegates, today, done } = loaderData
  return (
    <>
      <title>{`${t('identity.delegations')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.delegations')}>{t('identity.delegations-lead')}</PageHead>
        <FormRefusal refused={actionData} />
        {done && !actionData && (
          <Message tone="fine" role="status">
            {t('identity.saved')}
          </Message>
        )}
        <Section id="da-giao" title={t('identity.given')}>
          {given.length === 0 ? <p>{t('identity.none-given')}</p> : <DelegationTable lines={given} end="given" />}
        </Section>
        <Section id="duoc-giao" title={t('identity.received')}>
          {received.length === 0 ? (
            <p>{t('identity.none-received')}</p>
          ) : (
            <DelegationTable lines={received} end="received" />
          )}
        </Section>
        <DelegateForm lendable={lendable} delegates={delegates} today={today} refused={actionData} />
      </Page>
    </>
  )
}
