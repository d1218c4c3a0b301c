import type { ComponentProps } from 'react'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { NextAction } from '#ui/period/next-action.tsx'
import { consolidationMessages } from '../messages.ts'
import type { SignedAs } from '../queries/find-own-report.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'

type StepProps = Pick<ComponentProps<typeof NextAction>, 'label' | 'due'>

/** The one next thing for the consolidator: open, wait or read on, sign, download. */
export function NextStep({ view }: { view: ConsolidationView }) {
  const t = useTranslator(consolidationMessages)
  const { report, sums, period, missing } = view
  const due = {
    left: `${sums.nApproved}/${sums.expected}`,
    until: t('consolidation.approved-of', { due: formatDate(period.consolidationDueOn as IsoDate) }),
  }
  const step = { label: t('consolidation.next'), due }
  if (!report) return <ToOpen {...step} mayOpen={view.abilities.edit} />
  if (!report.signed) return <ToSign {...step} missing={missing.length} />
  const base = `/lam-viec/tong-hop/${view.organisation.id}/${period.code}`
  return <Signed {...step} signed={report.signed} document={`${base}/van-ban.docx`} />
}

function ToOpen({ mayOpen, ...step }: StepProps & { mayOpen: boolean }) {
  const t = useTranslator(consolidationMessages)
  return (
    <NextAction {...step} title={t('consolidation.open-title')} why={t('consolidation.open-why')}>
      {mayOpen && (
        <form method="post">
          <Button variant="go" name="intent" value="open">
            {t('consolidation.open')}
          </Button>
        </form>
      )}
    </NextAction>
  )
}

/** Signing is always within reach: what is missing then is named in the document. */
function ToSign({ missing, ...step }: StepProps & { missing: number }) {
  const t = useTranslator(consolidationMessages)
  const ready = missing === 0
  return (
    <NextAction
      {...step}
      title={ready ? t('consolidation.ready-title') : t('consolidation.waiting-title', { count: missing })}
      why={t(ready ? 'consolidation.ready-why' : 'consolidation.waiting-why')}
    >
      <ButtonLink href="#ky">{t('consolidation.to-sign')}</ButtonLink>
    </NextAction>
  )
}

function Signed({ signed, document, ...step }: StepProps & { signed: SignedAs; document: string }) {
  const t = useTranslator(consolidationMessages)
  return (
    <NextAction
      {...step}
      title={t('consolidation.signed-title', { label: signed.label })}
      why={t('consolidation.signed-why', { at: formatDateTime(signed.signedAt) })}
    >
      <ButtonLink variant="go" href={document}>
        {t('consolidation.download')}
      </ButtonLink>
    </NextAction>
  )
}
