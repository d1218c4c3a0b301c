import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { NextAction } from '#ui/period/next-action.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'

/** The one next thing for the consolidator: open, wait or read on, sign, download. */
export function NextStep({ view }: { view: ConsolidationView }) {
  const t = useTranslator(consolidationMessages)
  const { report, sums, period, missing } = view
  const base = `/lam-viec/tong-hop/${view.organisation.id}/${period.code}`
  const due = {
    left: `${sums.nApproved}/${sums.expected}`,
    until: t('consolidation.approved-of', { due: formatDate(period.consolidationDueOn as IsoDate) }),
  }
  const label = t('consolidation.next')
  if (!report) {
    return (
      <NextAction label={label} title={t('consolidation.open-title')} why={t('consolidation.open-why')} due={due}>
        {view.abilities.edit && (
          <form method="post">
            <Button variant="go" name="intent" value="open">
              {t('consolidation.open')}
            </Button>
          </form>
        )}
      </NextAction>
    )
  }
  if (report.signed) {
    const { label: number, signedAt } = report.signed
    return (
      <NextAction
        label={label}
        title={t('consolidation.signed-title', { label: number })}
        why={t('consolidation.signed-why', { at: formatDateTime(signedAt) })}
        due={due}
      >
        <ButtonLink variant="go" href={`${base}/van-ban.docx`}>
          {t('consolidation.download')}
        </ButtonLink>
      </NextAction>
    )
  }
  const ready = missing.length === 0
  return (
    <NextAction
      label={label}
      title={ready ? t('consolidation.ready-title') : t('consolidation.waiting-title', { count: missing.length })}
      why={t(ready ? 'consolidation.ready-why' : 'consolidation.waiting-why')}
      due={due}
    >
      <ButtonLink href="#ky">{t('consolidation.to-sign')}</ButtonLink>
    </NextAction>
  )
}
