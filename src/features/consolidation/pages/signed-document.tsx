import { data } from 'react-router'
import { CarriedOn } from '#features/organisations/parts.ts'
import { findPeriod } from '#features/periods/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { consolidationMessages } from '../messages.ts'
import { DocumentText } from '../parts/document-text.tsx'
import { getSignedDocument } from '../queries/get-signed-document.ts'
import type { Route } from './+types/signed-document.ts'

/** A consolidated report as it was signed, for whoever gets a copy; its own people see it here as others do. */
export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const { organisationId, periodCode } = args.params
  const now = clock.now()
  const period = await findPeriod(read, periodCode, localDate(now))
  if (period?.code !== periodCode) throw data(null, { status: 404 })
  const of = { organisationId, periodId: period.id }
  const { bytes: _, ...signed } = await loaded(context, getSignedDocument(read, context.actor, of, now))
  return signed
}

export default function SignedDocument({ loaderData }: Route.ComponentProps) {
  const { organisation, period, signed, document, isCopy } = loaderData
  const t = useTranslator(consolidationMessages)
  const heading = t('consolidation.signed-heading', {
    period: periodLabel(period.code as PeriodCode, useLocale()),
  })
  return (
    <Page id="noi-dung">
      <title>{`${heading} – ${organisation.name} – Nhịp Cầu`}</title>
      <PageHead title={heading}>
        {t('consolidation.signed-lead', {
          organisation: organisation.name,
          label: signed.label,
          day: formatDate(signed.issuedOn as IsoDate),
        })}
      </PageHead>
      <CarriedOn {...organisation} />
      <Message
        tone="note"
        actions={
          <ButtonLink href={`/lam-viec/tong-hop/${organisation.id}/${period.code}/van-ban.docx`}>
            {t('consolidation.download')}
          </ButtonLink>
        }
      >
        {isCopy
          ? t('consolidation.copy-of', { organisation: organisation.name })
          : t('consolidation.signed-why', { at: formatDateTime(signed.signedAt) })}
      </Message>
      <DocumentText document={document} />
    </Page>
  )
}
