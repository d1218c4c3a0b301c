import { data, Form } from 'react-router'
import { perform } from '#platform/command.ts'
import { type Refused, sayProblem, typedFields } from '#platform/http/page.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { setUp } from '../../commands/setup/set-up.ts'
import { identityMessages } from '../../messages.ts'
import { FormRefusal } from '../../parts/form-refusal.tsx'
import { SetupFields } from '../../parts/setup-fields.tsx'
import { findSetup, type Setup } from '../../queries/find-setup.ts'
import type { Route } from './+types/setup.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const token = (new URL(request.url).searchParams.get('ma') ?? '').slice(0, 200)
  const setup = token ? await findSetup(services.read, token, services.clock.now()) : undefined
  return data({ token, setup }, { headers: { 'Referrer-Policy': 'no-referrer' } })
}

export async function action({ context, request }: Route.ActionArgs) {
  const here = context.get(requestContext)
  const form = await request.formData()
  try {
    const options = { requestId: here.requestId }
    return { done: await perform(here.services, systemActor, setUp, Object.fromEntries(form), options) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { password: _, passwordAgain: __, ...typed } = typedFields(form)
    return data({ refused: { problem: sayProblem(here, error.detail), typed } }, { status: error.detail.status })
  }
}

export default function FirstAdministrator({ loaderData: { token, setup }, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const done = actionData && 'done' in actionData ? actionData.done : undefined
  const refused = actionData && 'refused' in actionData ? actionData.refused : undefined
  return (
    <>
      <title>{`${t('identity.setup-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.setup-title')}>{t('identity.setup-lead')}</PageHead>
        <FormRefusal refused={refused} />
        {done ? (
          <Message
            tone="fine"
            role="status"
            actions={<ButtonLink href="/dang-nhap">{t('identity.sign-in')}</ButtonLink>}
          >
            {t('identity.password-kept', done)}
          </Message>
        ) : setup ? (
          <SetupForm token={token} setup={setup} refused={refused} />
        ) : (
          <TokenForm token={token} />
        )}
      </Page>
    </>
  )
}

interface SetupFormProps {
  readonly token: string
  readonly setup: Setup
  readonly refused: Refused | undefined
}

function SetupForm({ token, setup, refused }: SetupFormProps) {
  const t = useTranslator(identityMessages)
  return (
    <Form method="post">
      <input type="hidden" name="token" value={token} />
      <SetupFields setup={setup} refused={refused} />
      <ButtonRow>
        <Button variant="go">{t('identity.set-up')}</Button>
      </ButtonRow>
    </Form>
  )
}

function TokenForm({ token }: { readonly token: string }) {
  const t = useTranslator(identityMessages)
  return (
    <Form method="get">
      <TextInput
        name="ma"
        label={t('identity.token')}
        error={token && t('identity.setup-dead')}
        required={t('identity.required')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
      <ButtonRow>
        <Button variant="go">{t('identity.go-on')}</Button>
      </ButtonRow>
    </Form>
  )
}
