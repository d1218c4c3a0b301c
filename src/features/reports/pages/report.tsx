import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { getFormVersionOn } from '#features/indicators/index.ts'
import { CarriedOn } from '#features/organisations/parts.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { loaded, performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Split } from '#ui/frame/split.tsx'
import { Message } from '#ui/message/message.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { Note } from '#ui/text/note.tsx'
import { approveReport } from '../commands/approve-report.ts'
import { QUARTERLY_FORM } from '../commands/open-report.ts'
import { returnReport } from '../commands/return-report.ts'
import { saveReport } from '../commands/save-report.ts'
import { submitReport } from '../commands/submit-report.ts'
import { readAllFields } from '../content.ts'
import { reportPageMessages } from '../page-messages.ts'
import { FiguresSection } from '../parts/figures-section.tsx'
import { History } from '../parts/history.tsx'
import { Judge } from '../parts/judge.tsx'
import { WaitsFor } from '../parts/judging.tsx'
import { ReportForm } from '../parts/report-form.tsx'
import { SHAPE_OF } from '../parts/standing-shape.ts'
import { WordsSection } from '../parts/words-section.tsx'
import { getReport } from '../queries/get-report.ts'
import { afterSaving, readChanges } from '../read-form.ts'
import type { Route } from './+types/report.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read } = context.services
  const report = await loaded(
    context,
    getReport(read, context.actor, args.params.reportId, localDate(context.services.clock.now())),
  )
  if (report.consolidates) {
    const consolidation = `/lam-viec/tong-hop/${report.organisationId}/${report.period.code}`
    throw redirect(report.isCopy ? `${consolidation}/ban-da-ky` : consolidation)
  }
  const { sections } = await getFormVersionOn(read, QUARTERLY_FORM, report.period.lastDay)
  return { report, groups: sections.map(({ code, title }) => ({ code, title })), idempotencyKey: v7() }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { reportId } = args.params
  const intent = form.get('intent')
  const version = form.get('version')
  const changes = readChanges(form)
  if (intent === 'approve' || intent === 'return') {
    const judged =
      intent === 'approve'
        ? await performForPage(context, approveReport, { reportId, version }, form)
        : await performForPage(context, returnReport, { reportId, version, reason: form.get('reason') ?? '' }, form)
    if ('refused' in judged) return judged.refused
    throw redirect(`/lam-viec/bao-cao/${reportId}`)
  }
  const submits = intent === 'submit'
  // A key makes one submit of two clicks; saving the same words twice changes nothing and needs none.
  if (!submits) form.delete('idempotencyKey')
  const input = { reportId, version, changes }
  const written = submits
    ? await performForPage(context, submitReport, input, form)
    : await performForPage(context, saveReport, input, form)
  if ('refused' in written) return written.refused
  if (intent === 'autosave') return { saved: { version: written.done.version } }
  throw redirect(afterSaving(`/lam-viec/bao-cao/${reportId}`, form))
}

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const { report, groups, idempotencyKey } = loaderData
  const locale = useLocale()
  const refused = actionData && 'problem' in actionData ? (actionData as Refused) : undefined
  const head = <ReportHead report={report} />
  if (report.abilities.edit) {
    return (
      <ReportForm
        key={report.id}
        head={head}
        below={<History events={report.events} />}
        report={report}
        groups={groups}
        refused={refused}
        idempotencyKey={idempotencyKey}
        locale={locale}
      />
    )
  }
  return (
    <Page id="noi-dung">
      {head}
      {report.abilities.approve && <Judge report={report} refused={refused} />}
      {report.judging && !report.abilities.approve && <WaitsFor judging={report.judging} />}
      <ReportText report={report} groups={groups} />
      <History events={report.events} />
    </Page>
  )
}

/** What the report is, how it stands, and why it came back where it did. */
function ReportHead({ report }: Pick<Route.ComponentProps['loaderData'], 'report'>) {
  const t = useTranslator(reportPageMessages)
  const locale = useLocale()
  const heading = t('reports.heading', { period: periodLabel(report.period.code as PeriodCode, locale) })
  const returned = report.state === 'returned' ? report.events.find(({ action }) => action === 'return') : undefined
  return (
    <>
      <title>{`${heading} – ${report.organisationName} – Nhịp Cầu`}</title>
      <PageHead title={heading}>
        {t('reports.lead', {
          organisation: report.organisationName,
          from: formatDate(report.period.firstDay as IsoDate),
          to: formatDate(report.period.lastDay as IsoDate),
          due: formatDateTime(report.period.dueAt),
        })}
        . <StateMark shape={SHAPE_OF[report.state]} label={t(`reports.state-${report.state}`)} />.{' '}
        <a href={`/lam-viec/to-chuc/${report.organisationId}/so-lieu?ky=${report.period.code}`}>
          {t('reports.by-period')}
        </a>
      </PageHead>
      <CarriedOn name={report.organisationName} heir={report.heir} />
      {report.isCopy && (
        <Message tone="note">{t('reports.copy-of', { organisation: report.organisationName })}</Message>
      )}
      {report.copiesTo.length > 0 && (
        <Note as="p">{t('reports.copies-to', { names: report.copiesTo.join('; ') })}</Note>
      )}
      {returned?.reason && <Message tone="note">{t('reports.returned-because', { reason: returned.reason })}</Message>}
    </>
  )
}

/** A report to be read only. */
function ReportText({ report, groups }: Pick<Route.ComponentProps['loaderData'], 'report' | 'groups'>) {
  const locale = useLocale()
  const texts = readAllFields(report.items, report.sections, report.content)
  const shown = { texts, errors: {}, locale, editable: false } as const
  return (
    <Split
      first={<FiguresSection report={report} groups={groups} {...shown} />}
      second={<WordsSection sections={report.sections} previous={{}} {...shown} />}
    />
  )
}
