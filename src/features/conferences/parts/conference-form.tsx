import type { ReactNode } from 'react'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { parsePeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox } from '#ui/form/choice-group.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { conferencesMessages } from '../messages.ts'
import { CONFERENCE_KINDS, SESSIONS } from '../rules.ts'
import type { ConferenceFieldsProps } from './conference-fields.ts'
import { ParticipantFields } from './participant-fields.tsx'
import { errorOf } from './refusal.tsx'

interface ConferenceFormProps extends ConferenceFieldsProps {
  /** The organisation is chosen once, when the conference is set up. */
  readonly fixedOrganisation: boolean
  /** Hidden fields. */
  readonly children?: ReactNode
  /** Where to go without saving. */
  readonly back: string
}

/** When and where, then the lists of that day: who chairs, the report, who takes part. */
export function ConferenceForm({ fixedOrganisation, children, back, ...rest }: ConferenceFormProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <form method="post">
      {children}
      <input type="hidden" name="proposed" value={rest.offer.proposed} />
      {fixedOrganisation && <input type="hidden" name="organisationId" value={rest.values.organisationId ?? ''} />}
      <Section id="thoi-gian" title={t('conferences.when')}>
        <When {...rest} fixedOrganisation={fixedOrganisation} />
        <ButtonRow below>
          <Button name="intent" value="by-date">
            {t('conferences.by-date')}
          </Button>
        </ButtonRow>
      </Section>
      <Section
        id="chu-tri"
        title={t('conferences.papers')}
        aside={t('conferences.by-date-said', { day: formatDate(rest.offer.heldOn) })}
      >
        <Papers {...rest} />
      </Section>
      <OnPortal {...rest} />
      <Section id="thanh-phan" title={t('conferences.participants')}>
        <ParticipantFields {...rest} />
      </Section>
      <ButtonRow below>
        <Button variant="go" name="intent" value="save">
          {t('conferences.save')}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {t('conferences.back')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}

function When({ values, offer, problem, fixedOrganisation }: ConferenceFieldsProps & { fixedOrganisation: boolean }) {
  const t = useTranslator(conferencesMessages)
  const locale = useLocale()
  const words = (name: string) => ({
    name,
    required: t('conferences.required'),
    error: errorOf(problem, name),
    defaultValue: values[name] ?? '',
  })
  return (
    <Fields>
      <Select
        {...words('periodId')}
        label={t('conferences.period')}
        options={offer.periods.map(({ id, code }) => ({ value: id, label: periodName(code, locale) }))}
      />
      {!fixedOrganisation && (
        <Select
          {...words('organisationId')}
          label={t('conferences.organisation')}
          options={offer.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        {...words('kind')}
        label={t('conferences.kind')}
        options={CONFERENCE_KINDS.map((kind) => ({ value: kind, label: t(`conferences.kind-${kind}`) }))}
      />
      <DateInput {...words('heldOn')} label={t('conferences.held')} hint={t('conferences.date-hint')} />
      <Select
        {...words('sessionOfDay')}
        label={t('conferences.session')}
        options={SESSIONS.map((session) => ({ value: session, label: t(`conferences.session-${session}`) }))}
      />
      <TextInput {...words('place')} label={t('conferences.place')} />
    </Fields>
  )
}

function periodName(text: string, locale: Locale): string {
  const code = parsePeriodCode(text)
  return code ? shortPeriodLabel(code, locale) : text
}

/** Whether readers of the portal may know of it. */
function OnPortal({ values }: ConferenceFieldsProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <Section id="cong-khai" title={t('conferences.on-portal')}>
      <Checkbox
        name="public"
        label={t('conferences.public')}
        hint={t('conferences.public-hint')}
        defaultChecked={values.public === 'on'}
      />
    </Section>
  )
}

/** What is printed: title, chair, the report that is heard. */
function Papers({ values, offer, problem }: ConferenceFieldsProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <>
      <TextInput
        name="title"
        label={t('conferences.name')}
        hint={t('conferences.name-hint')}
        error={errorOf(problem, 'title')}
        defaultValue={values.title ?? ''}
      />
      <Select
        name="chairHoldingId"
        label={t('conferences.chair')}
        required={t('conferences.required')}
        hint={t('conferences.chair-hint')}
        error={errorOf(problem, 'chairHoldingId')}
        choose={t('conferences.choose')}
        options={offer.chairs.map(({ holdingId, personName, printedTitle }) => ({
          value: holdingId,
          label: `${personName}, ${printedTitle}`,
        }))}
        defaultValue={values.chairHoldingId ?? ''}
      />
      <Select
        name="snapshotId"
        label={t('conferences.report')}
        error={errorOf(problem, 'snapshotId')}
        choose={t('conferences.no-report')}
        options={offer.reports.map((report) => ({
          value: report.snapshotId,
          label: `${report.documentLabel}, ${report.organisationName}`,
        }))}
        defaultValue={values.snapshotId ?? ''}
      />
    </>
  )
}
