import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import { conferencesMessages } from '../messages.ts'
import type { ConferenceView } from '../queries/get-conference.ts'
import styles from './conference-facts.module.css'

interface ConferenceFactsProps {
  readonly conference: ConferenceView
}

/** Who chaired, which report was heard, who took part. */
export function ConferenceFacts({ conference }: ConferenceFactsProps) {
  const t = useTranslator(conferencesMessages)
  const { report, participants } = conference
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('conferences.chair')}</dt>
        <dd>
          <b>{conference.chairName}</b>, {conference.chairTitle}
        </dd>
      </div>
      <div>
        <dt>{t('conferences.report')}</dt>
        <dd>
          {report
            ? t('conferences.report-option', {
                label: report.documentLabel,
                name: report.organisationName,
                day: formatDate(localDate(report.signedAt)),
              })
            : t('conferences.no-report')}
        </dd>
      </div>
      <div>
        <dt>{t('conferences.participants')}</dt>
        <dd>{participants.length === 0 ? t('conferences.nobody') : <Participants conference={conference} />}</dd>
      </div>
    </dl>
  )
}

function Participants({ conference: { participants, headCount } }: ConferenceFactsProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <Disclosure inner summary={t('conferences.attending', { count: headCount })} open={participants.length <= 12}>
      <ul>
        {participants.map((one) => (
          <li key={`${one.organisationId} ${one.label}`}>
            {one.label}: <NoWrap>{one.headCount}</NoWrap>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
