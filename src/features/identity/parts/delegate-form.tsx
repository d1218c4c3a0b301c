import { Form } from 'react-router'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { CheckboxGroup } from '#ui/form/choice-group.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Select } from '#ui/form/select.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../messages.ts'
import { LONGEST_DELEGATION } from '../policy.ts'
import type { DelegationView } from '../queries/roles/list-delegations.ts'
import { fieldsOf } from './form-refusal.tsx'

interface DelegateFormProps extends Pick<DelegationView, 'lendable' | 'delegates'> {
  readonly today: IsoDate
  readonly refused: Refused | undefined
}

/** Which of one's roles, to whom, from when until when. */
export function DelegateForm({ lendable, delegates, today, refused }: DelegateFormProps) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused, { from: formatDate(today) })
  const required = t('identity.required')
  if (lendable.length === 0) return <p>{t('identity.nothing-to-lend')}</p>
  if (delegates.length === 0) return <p>{t('identity.nobody-to-lend', { bodies: bodiesOf(lendable) })}</p>
  return (
    <Section id="moi" title={t('identity.new-delegation')}>
      <p>{t('identity.delegate-hint', { days: LONGEST_DELEGATION })}</p>
      <Form method="post">
        <Choices lendable={lendable} delegates={delegates} refused={refused} />
        {lendable.some(({ role }) => role === 'approver') && <Note as="p">{t('identity.delegate-approval')}</Note>}
        <DateInput {...field('from')} label={t('identity.from')} hint={t('identity.day-hint')} required={required} />
        <DateInput {...field('until')} label={t('identity.until')} hint={t('identity.day-hint')} required={required} />
        <ButtonRow>
          <Button variant="go" name="intent" value="delegate">
            {t('identity.delegate')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** To whom, and which roles. */
function Choices({ lendable, delegates, refused }: Omit<DelegateFormProps, 'today'>) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused)
  const required = t('identity.required')
  const [only, ...others] = lendable
  return (
    <>
      <Select
        {...field('accountId')}
        label={t('identity.delegate-to')}
        hint={t('identity.delegate-to-hint', { bodies: bodiesOf(lendable) })}
        required={required}
        choose={t('identity.choose')}
        options={delegates.map(({ accountId, name, writesReports }) => ({
          value: accountId,
          label: writesReports ? t('identity.delegate-writes', { name }) : name,
        }))}
      />
      <CheckboxGroup
        name="grantIds"
        label={t('identity.delegate-which')}
        required={required}
        error={field('grantIds').error}
        defaultValues={only && others.length === 0 ? [only.id] : []}
        choices={lendable.map(({ id, role, organisation }) => ({
          value: id,
          label: `${t(`identity.role-${role}`)}, ${organisation}`,
        }))}
      />
    </>
  )
}

function bodiesOf(lendable: DelegateFormProps['lendable']): string {
  return [...new Set(lendable.map(({ organisation }) => organisation))].join('; ')
}
