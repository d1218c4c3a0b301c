import { data, redirect } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { CodeInput } from '#ui/form/code-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { authContext } from '../auth-context.ts'
import { identityMessages } from '../messages.ts'
import { UsePasskey } from '../parts/use-passkey.tsx'
import type { Route } from './+types/second-step.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const to = sameOriginPath(new URL(request.url).searchParams.get('ve')) ?? '/lam-viec'
  if (context.get(requestContext).actor) throw redirect(to)
  if (!context.get(authContext).secondStep.isAwaited(request)) {
    throw redirect(`/dang-nhap?${new URLSearchParams({ ve: to })}`)
  }
  return { to }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { say } = context.get(requestContext)
  const form = await request.formData()
  const typed = String(form.get('code') || form.get('recoveryCode') || '')
  const answer = await context.get(authContext).secondStep.finish(typed, request)
  if (!answer.ok) return data({ sentence: say(answer.code, answer.params) }, { status: answer.status })
  throw redirect(sameOriginPath(String(form.get('ve') ?? '')) ?? '/lam-viec', { headers: answer.headers })
}

export default function SecondStepPage({ loaderData: { to }, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <title>{`${t('identity.code-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.code-title')}>{t('identity.code-lead')}</PageHead>
        {actionData && (
          <Message tone="hard" role="alert" id="refusal">
            {actionData.sentence}
          </Message>
        )}
        <AppCode to={to} />
        <Section id="cach-khac" title={t('identity.other-ways')}>
          <RecoveryCode to={to} />
          <UsePasskey to={to} />
          <ButtonRow below>
            <ButtonLink variant="quiet" href={`/dang-nhap?${new URLSearchParams({ ve: to })}`}>
              {t('identity.code-again')}
            </ButtonLink>
          </ButtonRow>
        </Section>
      </Page>
    </>
  )
}

function AppCode({ to }: { readonly to: string }) {
  const t = useTranslator(identityMessages)
  return (
    <form method="post">
      <input type="hidden" name="ve" value={to} />
      <CodeInput name="code" label={t('identity.app-code')} signs={6} inputMode="numeric" />
      <ButtonRow>
        <Button variant="go">{t('identity.code-send')}</Button>
      </ButtonRow>
    </form>
  )
}

/** For whoever has no phone at hand. */
function RecoveryCode({ to }: { readonly to: string }) {
  const t = useTranslator(identityMessages)
  return (
    <form method="post">
      <input type="hidden" name="ve" value={to} />
      <CodeInput
        name="recoveryCode"
        label={t('identity.recovery-code')}
        hint={t('identity.recovery-code-hint')}
        signs={11}
        autoComplete="off"
      />
      <ButtonRow>
        <Button>{t('identity.recovery-code-send')}</Button>
      </ButtonRow>
    </form>
  )
}
