import { Form, redirect } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { performForPage, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { establishOrganisations } from '../commands/establish-organisations.ts'
import { organisationsMessages } from '../messages.ts'
import { CheckedRows } from '../parts/checked-rows.tsx'
import { DecisionFields } from '../parts/decision-fields.tsx'
import { FaultTable } from '../parts/fault-table.tsx'
import { TREE_PAGE } from '../parts/tree-address.ts'
import { requireOrganisationManager } from '../policy.ts'
import { checkTreeFile, decisionOf } from '../sheet/check-tree-file.ts'
import type { Route } from './+types/import-tree.ts'

export async function loader(args: Route.LoaderArgs) {
  const { actor, services } = signedIn(args)
  requireOrganisationManager(actor)
  return { today: localDate(services.clock.now()) }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  requireOrganisationManager(context.actor)
  const form = await args.request.formData()
  if (form.get('intent') !== 'establish') return checkTreeFile(context, form)
  const raw = { ...decisionOf(form), organisations: keptRows(form) }
  const answer = await performForPage(context, establishOrganisations, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(TREE_PAGE)
}

/** The rows of a checked workbook as the page kept them; anything else is left to the command to refuse. */
function keptRows(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get('rows')))
  } catch {
    return []
  }
}

export default function ImportTree({ actionData }: Route.ComponentProps) {
  const t = useTranslator(organisationsMessages)
  const checked = actionData && 'faults' in actionData ? actionData : undefined
  const refused = actionData && 'problem' in actionData ? actionData : undefined
  const typed = checked?.typed ?? refused?.typed ?? {}
  return (
    <>
      <title>{`${t('organisations.import')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('organisations.import')}>{t('organisations.import-lead')}</PageHead>
        {refused && (
          <Message tone="hard" role="alert">
            {refused.problem.fields.map(({ sentence }) => sentence).join(' ') || refused.problem.sentence}
          </Message>
        )}
        <p>
          <a href={`${TREE_PAGE}/mau.xlsx`}>{t('organisations.template')}</a>
        </p>
        {checked && checked.faults.length > 0 && <FaultTable faults={checked.faults} />}
        {checked && checked.faults.length === 0 && <CheckedRows rows={checked.rows} typed={typed} />}
        <Form method="post" encType="multipart/form-data">
          <DecisionFields typed={typed} />
        </Form>
      </Page>
    </>
  )
}
