import { data, Form, redirect } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { authContext } from '../auth-context.ts'
import { identityMessages } from '../messages.ts'
import { UsePasskey } from '../parts/use-passkey.tsx'
import { providerTrouble } from '../sign-in/provider-trouble.ts'
import type { Route } from './+types/sign-in.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, services } = context.get(requestContext)
  const { searchParams } = new URL(request.url)
  const to = sameOriginPath(searchParams.get('ve')) ?? '/lam-viec'
  if (actor) throw redirect(to)
  const locality = await services.read.selectFrom('locality').select('demonstration').executeTakeFirst()
  return {
    to,
    demonstration: locality?.demonstration ?? false,
    provider: context.get(authContext).singleSignOn?.name,
    trouble: providerTrouble(searchParams),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { say } = context.get(requestContext)
  const identity = context.get(authContext)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const to = sameOriginPath(text('ve')) ?? '/lam-viec'
  const byPasskey = form.has('passkey')
  if (byPasskey && text('passkey') === '') {
    return data({ username: '', sentence: say('identity.passkey-needs-script') }, { status: 422 })
  }
  const answer = byPasskey
    ? await identity.passkey.finish(text('passkey'), request)
    : await identity.signIn(text('username'), text('password'), request)
  if (!answer.ok) {
    return data({ username: text('username'), sentence: say(answer.code, answer.params) }, { status: answer.status })
  }
  const next = answer.next === 'code' ? `/dang-nhap/buoc-hai?${new URLSearchParams({ ve: to })}` : to
  throw redirect(next, { headers: answer.headers })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const { to, trouble, demonstration } = loaderData
  const refusal = actionData?.sentence ?? (trouble && t(trouble))
  return (
    <>
      <title>{`${t('identity.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.title')}>{t('identity.lead')}</PageHead>
        {refusal && (
          <Message tone="hard" role="alert" id="refusal">
            {refusal}
          </Message>
        )}
        <ByPassword to={to} username={actionData?.username ?? ''} />
        <OtherWays to={to} provider={loaderData.provider} />
        {demonstration && (
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

function ByPassword({ to, username }: { to: string; username: string }) {
  const t = useTranslator(identityMessages)
  return (
    <Form method="post" action="/dang-nhap">
      <input type="hidden" name="ve" value={to} />
      <TextInput
        name="username"
        label={t('identity.username')}
        defaultValue={username}
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput name="password" label={t('identity.password')} autoComplete="current-password" />
      <ButtonRow>
        <Button variant="go">{t('identity.sign-in')}</Button>
        <ButtonLink variant="quiet" href="/dang-nhap/quen-mat-khau">
          {t('identity.forgotten')}
        </ButtonLink>
        <ButtonLink variant="quiet" href="/dang-nhap/loi-moi">
          {t('identity.have-invitation')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

/** In without a password: by a passkey, or through the provider of the settings. */
function OtherWays({ to, provider }: { to: string; provider: string | undefined }) {
  const t = useTranslator(identityMessages)
  return (
    <Section id="cach-khac" title={t('identity.other-ways')}>
      {provider && (
        <ButtonRow>
          <ButtonLink href={`/dang-nhap/mot-cua?${new URLSearchParams({ ve: to })}`}>
            {t('identity.use-provider', { name: provider })}
          </ButtonLink>
        </ButtonRow>
      )}
      <UsePasskey to={to} />
    </Section>
  )
}
