import { data } from 'react-router'
import { type HeldForm, holdForm } from '#platform/http/held-form.ts'
import { type Refused, typedFields } from '#platform/http/page.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../messages.ts'
import { HeldFields } from '../parts/held-fields.tsx'
import type { Route } from './+types/ended-session.ts'

/**
 * Answers every form of the workspace that comes after its session ended. A page that saves by script gets the refusal as data and
 * keeps its words; a form that was sent finds them here.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const { say } = context.get(requestContext)
  const to = sameOriginPath(new URL(request.url).searchParams.get('ve')) ?? '/lam-viec'
  const form = await request.formData()
  const problem = {
    code: 'identity.ended',
    kind: 'unauthenticated',
    sentence: say('identity.ended'),
    fields: [],
  } as const
  const answer: Refused & { held: HeldForm } = { problem, typed: typedFields(form), held: holdForm(to, form) }
  return data(answer, { status: 401 })
}

export default function EndedSession({ actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const held = actionData?.held
  return (
    <>
      <title>{`${t('identity.ended-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.ended-title')}>{t('identity.ended-lead')}</PageHead>
        {held && (
          <form method="post" action={held.to}>
            <HeldFields fields={held.fields} />
            <ButtonRow>
              <ButtonLink variant="go" href="/dang-nhap" target="_blank" rel="noreferrer">
                {t('identity.ended-sign-in')}
              </ButtonLink>
              <Button>{t('identity.ended-send')}</Button>
            </ButtonRow>
          </form>
        )}
        <Note as="p" below>
          {t('identity.ended-files')}
        </Note>
      </Page>
    </>
  )
}
