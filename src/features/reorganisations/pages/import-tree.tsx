import { data, redirect } from 'react-router'
import { v4 } from 'uuid'
import { FaultTable } from '#features/organisations/parts.ts'
import { allowed, performForPage, refuseTooLarge, signedIn } from '#platform/http/page.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FileForm } from '#ui/form/file-form.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { draftReorganisation } from '../commands/draft-reorganisation.ts'
import { reorganisationsMessages } from '../messages.ts'
import { AlikeDecrees } from '../parts/alike-decrees.tsx'
import { DESK } from '../parts/decree-address.ts'
import { CheckedRows } from '../parts/tree-file/checked-rows.tsx'
import { TreeFileFields } from '../parts/tree-file/tree-file-fields.tsx'
import { requireComposer } from '../policy.ts'
import { readHead } from '../read-head.ts'
import { checkTreeFile } from '../tree-file/check-tree-file.ts'
import type { Route } from './+types/import-tree.ts'

export function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  return null
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  const form = await args.request.formData()
  if (form.get('intent') !== 'draft') {
    const checked = await checkTreeFile(context, form)
    return data({ ...checked, idempotencyKey: v4() }, { status: checked.faults.length > 0 ? 422 : 200 })
  }
  const answer = await performForPage(context, draftReorganisation, { ...readHead(form).head, lines: kept(form) }, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${DESK}/${answer.done.id}/xem-truoc`)
}

/** The lines of a checked workbook as the page kept them; anything else is left to the command to refuse. */
function kept(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get('lines')))
  } catch {
    return null
  }
}

export default function ImportTree({ actionData }: Route.ComponentProps) {
  const t = useTranslator(reorganisationsMessages)
  const say = useTranslator(platformMessages)
  const checked = actionData && 'faults' in actionData ? actionData : undefined
  const refused = actionData && 'problem' in actionData ? actionData : undefined
  const isRight = checked !== undefined && checked.faults.length === 0
  return (
    <>
      <title>{`${t('reorganisations.import-tree')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('reorganisations.import-tree')}>{t('reorganisations.import-tree-lead')}</PageHead>
        {refused && (
          <Message tone="hard" role="alert">
            {refused.problem.fields.map(({ sentence }) => sentence).join(' ') || refused.problem.sentence}
          </Message>
        )}
        <p>
          <a href="/lam-viec/to-chuc/mau.xlsx">{t('reorganisations.tree-template')}</a>
        </p>
        {checked && <AlikeDecrees decrees={checked.alike} />}
        {checked && checked.faults.length > 0 && <FaultTable faults={checked.faults} count={checked.count} />}
        {isRight && <CheckedRows {...checked} />}
        <Section id="bang" title={t(isRight ? 'reorganisations.check-other-tree' : 'reorganisations.decree-and-tree')}>
          <FileForm tooLarge={say('http.files-too-large')}>
            <TreeFileFields typed={checked?.typed ?? refused?.typed ?? {}} isNext={!isRight} />
          </FileForm>
        </Section>
      </Page>
    </>
  )
}
