import type { ComponentProps } from 'react'
import { data, Form } from 'react-router'
import { listKinds } from '#features/organisations/index.ts'
import { perform } from '#platform/command.ts'
import { sayProblem, typedFields } from '#platform/http/page.ts'
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
import { findSetupState } from '../../queries/find-setup.ts'
import type { Route } from './+types/setup.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, locale } = context.get(requestContext)
  const token = (new URL(request.url).searchParams.get('ma') ?? '').slice(0, 200)
  const state = await findSetupState(services.read, token, services.clock.now())
  const needsHead = state.kind === 'open' && state.setup.needsOrganisation
  const kinds = needsHead ? await listKinds(services.read, locale) : []
  const headKinds = kinds.filter(({ bloc }) => bloc === 'party')
  return data({ token, state, headKinds }, { headers: { 'Referrer-Policy': 'no-referrer' } })
}

export async function action({ context, request }: Route.ActionArgs) {
  const here = context.get(requestContext)
  const form = await request.formData()
  try {
    const options = { requestId: here.requestId }
    return { made: await perform(here.services, systemActor, setUp, Object.fromEntries(form), options) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { token, password: _, passwordAgain: __, ...typed } = typedFields(form)
    // A form that is sent twice has worked once.
    const state = await findSetupState(here.services.read, (token ?? '').slice(0, 200), here.services.clock.now())
    if (state.kind === 'made') return { made: { username: state.username } }
    return data({ refused: { problem: sayProblem(here, error.detail), typed } }, { status: error.detail.status })
  }
}

export default function FirstAdministrator({
  loaderData: { token, state, headKinds },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const made = actionData && 'made' in actionData ? actionData.made : state.kind === 'made' ? state : undefined
  const refused = actionData && 'refused' in actionData ? actionData.refused : undefined
  const isDone = made !== undefined || state.kind === 'taken'
  return (
    <>
      <title>{`${t('identity.setup-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.setup-title')}>{isDone ? undefined : t('identity.setup-lead')}</PageHead>
        {!isDone && <FormRefusal refused={refused} />}
        {isDone ? (
          <Done>{made ? t('identity.setup-made', made) : t('identity.setup-taken')}</Done>
        ) : state.kind === 'open' ? (
          <SetupForm token={token} setup={state.setup} headKinds={headKinds} refused={refused} />
        ) : (
          <TokenForm token={token} />
        )}
      </Page>
    </>
  )
}

function Done({ children }: { readonly children: string }) {
  const t = useTranslator(identityMessages)
  const action = (
    <ButtonLink variant="go" href="/dang-nhap">
      {t('identity.sign-in')}
    </ButtonLink>
  )
  return (
    <Message tone="fine" role="status" actions={action}>
      {children}
    </Message>
  )
}

interface SetupFormProps extends ComponentProps<typeof SetupFields> {
  readonly token: string
}

function SetupForm({ token, ...said }: SetupFormProps) {
  const t = useTranslator(identityMessages)
  return (
    <Form method="post">
      <input type="hidden" name="token" value={token} />
      <SetupFields {...said} />
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
