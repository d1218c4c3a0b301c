import { data, Form } from 'react-router'
import { perform } from '#platform/command.ts'
import { sayProblem, typedFields } from '#platform/http/page.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { CodeInput } from '#ui/form/code-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { redeemLink } from '../../commands/accounts/redeem-link.ts'
import { findLink } from '../../links/find-link.ts'
import { identityMessages } from '../../messages.ts'
import { FormRefusal } from '../../parts/form-refusal.tsx'
import { NewPasswordFields } from '../../parts/new-password-fields.tsx'
import type { Route } from './+types/redeem.ts'

/** The code travels in the query, which the log leaves out; nobody else's page learns it from a referrer. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const code = new URL(request.url).searchParams.get('ma') ?? ''
  const link = code ? await findLink(services.read, code.slice(0, 200), services.clock.now()) : undefined
  const found = link && { username: link.username, name: link.name }
  return data({ code, found }, { headers: { 'Referrer-Policy': 'no-referrer' } })
}

export async function action({ context, request }: Route.ActionArgs) {
  const here = context.get(requestContext)
  const form = await request.formData()
  const options = { requestId: here.requestId }
  try {
    const done = await perform(here.services, systemActor, redeemLink, Object.fromEntries(form), options)
    return { done }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { code } = typedFields(form)
    const refused = { problem: sayProblem(here, error.detail), typed: { ...(code && { code }) } }
    return data({ refused }, { status: error.detail.status })
  }
}

export default function Redeem({ loaderData: { code, found }, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const done = actionData && 'done' in actionData ? actionData.done : undefined
  const refused = actionData && 'refused' in actionData ? actionData.refused : undefined
  return (
    <>
      <title>{`${t('identity.redeem-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.redeem-title')}>
          {done ? undefined : found ? t('identity.redeem-for', found) : t('identity.redeem-lead')}
        </PageHead>
        <FormRefusal refused={refused} />
        {done ? (
          <Message
            tone="fine"
            role="status"
            actions={
              <ButtonLink variant="go" href="/dang-nhap">
                {t('identity.sign-in')}
              </ButtonLink>
            }
          >
            {t('identity.password-kept', done)}
          </Message>
        ) : found ? (
          <Form method="post">
            <input type="hidden" name="code" value={code} />
            <NewPasswordFields refused={refused} username={found.username} />
            <ButtonRow>
              <Button variant="go">{t('identity.keep-password')}</Button>
            </ButtonRow>
          </Form>
        ) : (
          <CodeForm code={code} />
        )}
      </Page>
    </>
  )
}

/** Asks for the code of a slip. */
function CodeForm({ code }: { readonly code: string }) {
  const t = useTranslator(identityMessages)
  return (
    <Form method="get">
      <CodeInput
        name="ma"
        label={t('identity.code')}
        error={code && t('identity.link-dead')}
        required={t('identity.required')}
        signs={24}
        autoCapitalize="characters"
      />
      <ButtonRow>
        <Button variant="go">{t('identity.go-on')}</Button>
      </ButtonRow>
    </Form>
  )
}
