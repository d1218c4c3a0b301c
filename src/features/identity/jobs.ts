import { formatDateTime } from '#kernel/date-format.ts'
import { perform, type Services } from '#platform/command.ts'
import { translator } from '#platform/i18n/messages.ts'
import { handleJob, type JobHandler } from '#platform/jobs/jobs.ts'
import { Problem, type ProblemKind } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { drawLetterLink } from './commands/accounts/draw-letter-link.ts'
import { sendLinkJob } from './link-job.ts'
import { linkMessages } from './links/link-messages.ts'

const DROPPED: ReadonlySet<ProblemKind> = new Set(['not-found', 'too-many'])

export function identityJobHandlers(services: Services): JobHandler<never>[] {
  const t = translator(linkMessages, 'vi')
  return [
    handleJob(sendLinkJob, async (asked) => {
      try {
        const { to, code, name, username, expiresAt } = await perform(services, systemActor, drawLetterLink, asked)
        const link = `${services.config.publicUrl}/dang-nhap/loi-moi?${new URLSearchParams({ ma: code })}`
        const words = { name, username, link, until: formatDateTime(expiresAt) }
        await services.sendMail({ to, subject: t('identity.letter-subject'), text: t('identity.letter-body', words) })
      } catch (error) {
        // Nobody to write to is no failure that trying again would mend.
        if (!(error instanceof Problem) || !DROPPED.has(error.detail.kind)) throw error
      }
    }),
  ]
}
