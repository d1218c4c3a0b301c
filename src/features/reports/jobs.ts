import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import type { Services } from '#platform/command.ts'
import { translator } from '#platform/i18n/messages.ts'
import { defineJob, handleJob, type JobHandler } from '#platform/jobs/jobs.ts'
import { reportsMessages } from './messages.ts'

/** Tells the writer of a report by mail that it came back. */
export const notifyReturned = defineJob<{
  to: string
  organisation: string
  period: string
  reportId: string
  reason: string
}>('reports.notify-returned')

export function reportJobHandlers(services: Pick<Services, 'sendMail' | 'config'>): JobHandler<never>[] {
  const t = translator(reportsMessages, 'vi')
  return [
    handleJob(notifyReturned, ({ to, organisation, period, reportId, reason }) => {
      const words = {
        organisation,
        reason,
        period: periodLabel(period as PeriodCode, 'vi'),
        link: `${services.config.publicUrl}/lam-viec/bao-cao/${reportId}`,
      }
      return services.sendMail({ to, subject: t('reports.mail-subject', words), text: t('reports.mail-body', words) })
    }),
  ]
}
