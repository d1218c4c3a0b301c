import { data, redirect } from 'react-router'
import { FaultTable } from '#features/organisations/parts.ts'
import { allowed, type Refused, refuseTooLarge, signedIn, typedFields } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { reorganisationsMessages } from '../messages.ts'
import { AlikeDecrees } from '../parts/alike-decrees.tsx'
import { DESK } from '../parts/decree-address.ts'
import { ImportForm } from '../parts/import-form.tsx'
import { requireComposer } from '../policy.ts'
import { takeDecree } from '../sheet/take-decree.ts'
import type { Route } from './+types/import-decree.ts'

export function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  return null
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return refusedWhole(tooLarge, {})
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  const form = await args.request.formData()
  const typed = typedFields(form)
  const answer = await takeDecree(context, form)
  if ('faults' in answer) return data({ ...answer, twin: undefined, typed }, { status: 422 })
  if ('twin' in answer) return data({ faults: [], count: 0, alike: [], twin: answer.twin, typed }, { status: 409 })
  if ('refused' in answer) return refusedWhole(answer.refused, typed)
  throw redirect(`${DESK}/${answer.done.id}/xem-truoc`)
}

/** What is said of the workbook as a whole. */
function refusedWhole(refused: ReturnType<typeof data<Refused>>, typed: Readonly<Record<string, string>>) {
  const faults = [{ row: undefined, column: '', sentence: refused.data.problem.sentence }]
  return data({ faults, count: 1, alike: [], twin: undefined, typed }, refused.init ?? {})
}

export default function ImportDecree({ actionData }: Route.ComponentProps) {
  const t = useTranslator(reorganisationsMessages)
  const twin = actionData?.twin
  return (
    <>
      <title>{`${t('reorganisations.import')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('reorganisations.import')}>{t('reorganisations.import-lead')}</PageHead>
        <p>
          <a href={`${DESK}/mau.xlsx`}>{t('reorganisations.template')}</a>
        </p>
        {actionData && <AlikeDecrees decrees={actionData.alike} />}
        {actionData && actionData.count > 0 && <FaultTable faults={actionData.faults} count={actionData.count} />}
        {twin && (
          <Message tone="note" role="alert">
            {t('reorganisations.has-twin', twin)}{' '}
            <a href={`${DESK}/${twin.id}`}>{t('reorganisations.look-at-draft')}</a>
          </Message>
        )}
        <ImportForm typed={actionData?.typed ?? {}} twin={twin} />
      </Page>
    </>
  )
}
