import type { Services } from '#platform/command.ts'
import { translator } from '#platform/i18n/messages.ts'
import { defineJob, handleJob, type JobHandler } from '#platform/jobs/jobs.ts'
import type { Finding } from './finding.ts'
import { watchMessages } from './messages.ts'

/** One letter to one administrator about everything a look found. */
export const notifyFinding = defineJob<{ to: string; findings: readonly Finding[] }>('watch.notify-finding')

export function watchJobHandlers({ sendMail, config }: Pick<Services, 'sendMail' | 'config'>): JobHandler<never>[] {
  const t = translator(watchMessages, 'vi')
  return [
    handleJob(notifyFinding, ({ to, findings }) => {
      const lines = findings.map(({ place, kind, served }) => `- ${place}: ${t(`watch.${kind}`)} (${served})`)
      const link = `${config.publicUrl}/lam-viec/canh-gac`
      const text = t('watch.mail-body', { findings: lines.join('\n'), link })
      return sendMail({ to, subject: t('watch.mail-subject', { count: findings.length }), text })
    }),
  ]
}
