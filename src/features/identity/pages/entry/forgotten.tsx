import { data, Form } from 'react-router'
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
import { requestReset } from '../../commands/accounts/request-reset.ts'
import { identityMessages } from '../../messages.ts'
import { FormRefusal, fieldsOf } from '../../parts/form-refusal.tsx'
import { addressOf } from '../../sign-in/by-password.ts'
import type { Route } from './+types/forgotten.ts'

export function loader({ context }: Route.LoaderArgs) {
  return { sendsLetters: context.get(requestContext).services.config.smtpUrl !== undefined }
}

export async function action({ context, request }: Route.ActionArgs) {
  const here = context.get(requestContext)
  const form = await request.formData()
  try {
    const asked = { username: form.get('username'), address: addressOf(request) }
    await perform(here.services, systemActor, requestReset, asked, { requestId: here.requestId })
    return { refused: undefined }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const refused = { problem: sayProblem(here, error.detail), typed: typedFields(form) }
    return data({ refused }, { status: error.detail.status })
  }
}

export default function Forgotten({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <title>{`${t('identity.forgotten')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.forgotten')}>{t('identity.forgotten-lead')}</PageHead>
        <FormRefusal refused={actionData?.refused} />
        {!loaderData.sendsLetters && <Message tone="note">{t('identity.letters-unsent')}</Message>}
        {actionData && !actionData.refused ? (
          <Message tone="fine" role="status">
            {t(loaderData.sendsLetters ? 'identity.letter-asked' : 'identity.reset-kept')}
          </Message>
        ) : (
          <Form method="post">
            <TextInput
              {...fieldsOf(actionData?.refused)('username')}
              label={t('identity.username')}
              required={t('identity.required')}
              autoCapitalize="none"
              autoComplete="username"
              spellCheck={false}
            />
            <ButtonRow>
              <Button variant="go">{t('identity.ask-letter')}</Button>
            </ButtonRow>
          </Form>
        )}
        <ButtonRow below>
          <ButtonLink variant="quiet" href="/dang-nhap/loi-moi">
            {t('identity.have-code')}
          </ButtonLink>
          <ButtonLink variant="quiet" href="/dang-nhap">
            {t('identity.sign-in')}
          </ButtonLink>
        </ButtonRow>
      </Page>
    </>
  )
}
