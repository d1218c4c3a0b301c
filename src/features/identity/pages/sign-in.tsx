import { data, Form, redirect } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { authContext } from '../auth-context.ts'
import { identityMessages } from '../messages.ts'
import type { Route } from './+types/sign-in.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, services } = context.get(requestContext)
  const to = sameOriginPath(new URL(request.url).searchParams.get('ve')) ?? '/lam-viec'
  if (actor) throw redirect(to)
  const locality = await services.read.selectFrom('locality').select('demonstration').executeTakeFirst()
  return { to, demonstration: locality?.demonstration ?? false }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const username = String(form.get('username') ?? '').trim()
  const answer = await context.get(authContext).signIn(username, String(form.get('password') ?? ''), request)
  if (answer.ok) {
    const to = sameOriginPath(String(form.get('ve') ?? '')) ?? '/lam-viec'
    throw redirect(to, { headers: answer.headers })
  }
  return data({ username, code: answer.code }, { status: answer.code === 'identity.too-many' ? 429 : 422 })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <title>{`${t('identity.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.title')}>{t('identity.lead')}</PageHead>
        {actionData && (
          <Message tone="hard" role="alert" id="refusal">
            {t(actionData.code)}
          </Message>
        )}
        <Form method="post">
          <input type="hidden" name="ve" value={loaderData.to} />
          <TextInput
            name="username"
            label={t('identity.username')}
            defaultValue={actionData?.username ?? ''}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput name="password" label={t('identity.password')} autoComplete="current-password" />
          <ButtonRow>
            <Button variant="go">{t('identity.sign-in')}</Button>
          </ButtonRow>
        </Form>
        {loaderData.demonstration && (
          <Note as="p" below>
            {t('identity.demonstration-hint')}
          </Note>
        )}
        <p>
          <a href="/">{t('identity.to-portal')}</a>
        </p>
      </Page>
    </>
  )
}
