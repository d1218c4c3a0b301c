import { data, Form, redirect } from 'react-router'
import { FaultTable } from '#features/organisations/parts.ts'
import { allowed, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { reorganisationsMessages } from '../messages.ts'
import { AlikeDecrees } from '../parts/alike-decrees.tsx'
import { DESK } from '../parts/decree-address.ts'
import { SummaryField } from '../parts/head-form.tsx'
import { requireComposer } from '../policy.ts'
import { takeDecree } from '../sheet/take-decree.ts'
import type { Route } from './+types/import-decree.ts'

export function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  return null
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  const form = await args.request.formData()
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const answer = await takeDecree(context, form)
  if ('faults' in answer) return data({ ...answer, typed }, { status: 422 })
  if ('refused' in answer) {
    const { sentence } = answer.refused.data.problem
    return data(
      { faults: [{ row: undefined, column: '', sentence }], count: 1, alike: [], typed },
      answer.refused.init ?? {},
    )
  }
  throw redirect(`${DESK}/${answer.done.id}/xem-truoc`)
}

export default function ImportDecree({ actionData }: Route.ComponentProps) {
  const t = useTranslator(reorganisationsMessages)
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {}
  return (
    <>
      <title>{`${t('reorganisations.import')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('reorganisations.import')}>{t('reorganisations.import-lead')}</PageHead>
        <p>
          <a href={`${DESK}/mau.xlsx`}>{t('reorganisations.template')}</a>
        </p>
        {actionData && <AlikeDecrees decrees={actionData.alike} />}
        {actionData && <FaultTable faults={actionData.faults} count={actionData.count} />}
        <Form method="post" encType="multipart/form-data">
          <Fields>
            <TextInput name="decreeNumber" label={t('reorganisations.number')} defaultValue={typed.decreeNumber} />
            <DateInput
              name="decreeDate"
              label={t('reorganisations.date')}
              hint={t('reorganisations.day-hint')}
              defaultValue={typed.decreeDate}
            />
            <DateInput
              name="effectiveOn"
              label={t('reorganisations.effective-on')}
              hint={t('reorganisations.day-hint')}
              defaultValue={typed.effectiveOn}
            />
            <SummaryField name="summary" defaultValue={typed.summary} />
            <TextInput type="file" name="file" accept=".xlsx,.csv" label={t('reorganisations.file')} />
          </Fields>
          <ButtonRow below>
            <Button variant="go">{t('reorganisations.read-file')}</Button>
          </ButtonRow>
        </Form>
      </Page>
    </>
  )
}
