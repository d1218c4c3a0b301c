import { data, redirect } from 'react-router'
import { signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { authContext } from '../auth-context.ts'
import { identityMessages } from '../messages.ts'
import { BeginCodes, CodesAreOn, FirstCode } from '../parts/codes-forms.tsx'
import { RecoveryCodes } from '../parts/recovery-codes.tsx'
import { getSecurity } from '../queries/security/get-security.ts'
import { performAccountIntent } from '../security/account-action.ts'
import type { Route } from './+types/codes.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const { username, codesOn } = await getSecurity(services.read, actor, services.clock.now())
  return { username, codesOn }
}

/** What the page shows next: a secret to scan, recovery codes to keep, or why not. */
type Shown =
  | { readonly step: 'scan'; readonly uri: string; readonly refusal?: string }
  | { readonly step: 'keep'; readonly codes: readonly string[]; readonly renewed: boolean }
  | { readonly step: 'refused'; readonly refusal: string }

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const identity = args.context.get(authContext)
  const { codes } = identity
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const intent = text('intent')
  if (intent === 'turn-off-codes') {
    const refused = await performAccountIntent(context, identity, args.request, form)
    return shown({ step: 'refused', refusal: refused.data.problem.sentence }, 422)
  }
  if (intent === 'turn-on') {
    const turned = await codes.turnOn(context.actor, text('code'), args.request)
    if (turned.ok) return shown({ step: 'keep', codes: turned.codes, renewed: false }, 200, turned.headers)
    return shown({ step: 'scan', uri: text('uri'), refusal: context.say(turned.code, turned.params) }, turned.status)
  }
  const password = text('password')
  if (intent === 'renew') {
    const renewed = await codes.renew(context.actor, password, args.request)
    if (renewed.ok) return shown({ step: 'keep', codes: renewed.codes, renewed: true })
    return shown({ step: 'refused', refusal: context.say(renewed.code, renewed.params) }, renewed.status)
  }
  if (intent !== 'begin') throw redirect('/lam-viec/tai-khoan/ma-xac-thuc')
  const begun = await codes.begin(context.actor, password, args.request)
  if (begun.ok) return shown({ step: 'scan', uri: begun.uri })
  return shown({ step: 'refused', refusal: context.say(begun.code, begun.params) }, begun.status)
}

function shown(what: Shown, status = 200, headers = new Headers()) {
  return data<Shown>(what, { status, headers })
}

export default function CodesPage({ loaderData: { username, codesOn }, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{`${t('identity.codes-section')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.codes-section')}>
          {actionData?.step === 'keep' ? undefined : t(codesOn ? 'identity.codes-lead-on' : 'identity.codes-are-off')}
        </PageHead>
        {refusal && (
          <Message tone="hard" role="alert" id="refusal">
            {refusal}
          </Message>
        )}
        {actionData?.step === 'keep' && (
          <RecoveryCodes codes={actionData.codes} renewed={actionData.renewed} username={username} />
        )}
        {actionData?.step === 'scan' && !codesOn && <FirstCode uri={actionData.uri} />}
        {actionData?.step !== 'keep' && actionData?.step !== 'scan' && (codesOn ? <CodesAreOn /> : <BeginCodes />)}
      </Page>
    </>
  )
}
