import { data, redirect } from 'react-router'
import { v7 } from 'uuid'
import { findPeriod, listPeriods } from '#features/periods/index.ts'
import { openReport, saveReport } from '#features/reports/index.ts'
import { afterSaving, readChanges } from '#features/reports/parts.ts'
import { localDate } from '#kernel/date.ts'
import {
  loaded,
  performForPage,
  type Refused,
  type SignedInContext,
  signedIn,
  typedFields,
} from '#platform/http/page.ts'
import { useLocale } from '#platform/i18n/use-translator.ts'
import { Problem } from '#platform/problem.ts'
import { Page } from '#ui/frame/page.tsx'
import { signConsolidation } from '../commands/sign-consolidation.ts'
import { ConsolidationForm } from '../parts/consolidation-form.tsx'
import { ConsolidationHead } from '../parts/consolidation-head.tsx'
import { SignedWords } from '../parts/signed-words.tsx'
import { getConsolidation } from '../queries/get-consolidation.ts'
import { listConsolidating } from '../queries/list-consolidating.ts'
import { getOwnContent } from '../queries/own-content.ts'
import type { Route } from './+types/consolidation.ts'

async function readView(context: SignedInContext, params: { organisationId: string; periodCode: string }) {
  const { read, clock } = context.services
  const now = clock.now()
  const period = await findPeriod(read, params.periodCode, localDate(now))
  if (!period) throw data(null, { status: 404 })
  const of = { organisationId: params.organisationId, periodId: period.id }
  return { of, now, view: await loaded(context, getConsolidation(read, context.actor, of, now)) }
}

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read } = context.services
  const { now, view } = await readView(context, args.params)
  const [periods, bodies, own] = await Promise.all([
    listPeriods(read),
    listConsolidating(read, context.actor, view.period.lastDay),
    view.report ? loaded(context, getOwnContent(read, context.actor, view.report.id, localDate(now))) : undefined,
  ])
  return { view, own, now, codes: periods.map(({ code }) => code), bodies, idempotencyKey: v7() }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { of, view } = await readView(context, args.params)
  const here = `/lam-viec/tong-hop/${of.organisationId}/${view.period.code}`
  const intent = form.get('intent')
  if (intent === 'open') {
    const opened = await performForPage(context, openReport, of, form)
    if ('refused' in opened) return opened.refused
    throw redirect(here)
  }
  const input = { reportId: form.get('reportId'), version: form.get('version'), changes: readChanges(form) }
  if (intent === 'sign') {
    if (form.get('confirmed') === null) return refuseUnconfirmed(context, form)
    const signed = await performForPage(
      context,
      signConsolidation,
      { ...input, signerHoldingId: form.get('signerHoldingId') },
      form,
    )
    if ('refused' in signed) return signed.refused
    throw redirect(here)
  }
  form.delete('idempotencyKey')
  const take = String(form.get('take') ?? '')
  if (take !== '') takePassage(take, view.sections, input.changes)
  const saved = await performForPage(context, saveReport, input, form)
  if ('refused' in saved) return saved.refused
  if (intent === 'autosave') return { saved: { version: saved.done.version } }
  throw redirect(take === '' ? afterSaving(here, form) : `${here}#muc-${take.split(':')[0]}`)
}

type Changes = ReturnType<typeof readChanges>

/** Adds a unit's passage, named `SECTION:ORGANISATION`, below what the section says already. */
function takePassage(
  take: string,
  sections: Awaited<ReturnType<typeof readView>>['view']['sections'],
  changes: Changes,
) {
  const [code, organisationId] = take.split(':')
  const passages = sections.find((section) => section.code === code)?.passages
  const passage = passages?.find((one) => one.organisationId === organisationId)
  const key = `w.${code}`
  const change = changes[key]
  if (passage && change)
    changes[key] = { ...change, value: [change.value.trim(), passage.text].filter(Boolean).join('\n\n') }
}

function refuseUnconfirmed(context: SignedInContext, form: FormData) {
  const problem = new Problem('invalid', 'input.invalid', {
    fields: [{ path: '/confirmed', code: 'consolidation.confirm-needed' }],
  }).detail
  const fields = problem.fields.map(({ path, code }) => ({ path, code, sentence: context.say(code) }))
  const refusal: Refused = {
    problem: { code: problem.code, kind: problem.kind, sentence: context.say(problem.code), fields },
    typed: typedFields(form),
  }
  return data(refusal, { status: 422 })
}

export default function Consolidation({ loaderData, actionData }: Route.ComponentProps) {
  const { view, own, now, codes, bodies, idempotencyKey } = loaderData
  const locale = useLocale()
  const refused = actionData && 'problem' in actionData ? (actionData as Refused) : undefined
  const base = `/lam-viec/tong-hop/${view.organisation.id}/${view.period.code}`
  const head = <ConsolidationHead view={view} now={now} codes={codes} bodies={bodies} />
  if (own && view.abilities.edit) {
    return (
      <ConsolidationForm
        key={`${own.reportId} ${view.period.code}`}
        head={head}
        view={view}
        own={own}
        refused={refused}
        base={base}
        idempotencyKey={idempotencyKey}
        locale={locale}
      />
    )
  }
  return (
    <Page id="noi-dung">
      {head}
      {own && <SignedWords sections={view.sections} narrative={own.content.narrative} locale={locale} />}
    </Page>
  )
}
