import { compareVietnamese } from '#kernel/vietnamese.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { commandWords } from '../command-words.ts'
import { auditMessages } from '../messages.ts'
import { auditHref, PLACES, type ReadAddress } from './audit-address.ts'

/** What to look for: a plain form whose address can be kept and sent on. */
export function AuditFilterForm({ typed, wrong }: Pick<ReadAddress, 'typed' | 'wrong'>) {
  const t = useTranslator(auditMessages)
  const errors = Object.entries(wrong).map(([place, code]) => ({
    field: PLACES[place as 'from' | 'until'],
    message: t(code),
  }))
  return (
    <form method="get" action={auditHref({})} aria-label={t('audit.filter')}>
      {errors.length > 0 && <ErrorSummary title={t('audit.to-mend', { count: errors.length })} errors={errors} />}
      {typed.subjectId && <input type="hidden" name={PLACES.subjectId} value={typed.subjectId} />}
      <Fields>
        <WhoAndWhat typed={typed} />
      </Fields>
      <Fields>
        <Days typed={typed} wrong={wrong} />
      </Fields>
      <ButtonRow below>
        <Button>{t('audit.show')}</Button>
        {Object.keys(typed).length > 0 && (
          <ButtonLink href={auditHref({})} variant="quiet">
            {t('audit.clear')}
          </ButtonLink>
        )}
      </ButtonRow>
    </form>
  )
}

function WhoAndWhat({ typed }: Pick<ReadAddress, 'typed'>) {
  const t = useTranslator(auditMessages)
  const locale = useLocale()
  const actions = Object.entries(commandWords)
    .map(([value, words]) => ({ value, label: words[locale] }))
    .sort((a, b) => compareVietnamese(a.label, b.label))
  return (
    <>
      <TextInput
        name={PLACES.person}
        label={t('audit.person')}
        hint={t('audit.person-hint')}
        defaultValue={typed.person}
        autoComplete="off"
      />
      <TextInput
        name={PLACES.organisation}
        label={t('audit.organisation')}
        hint={t('audit.organisation-hint')}
        defaultValue={typed.organisation}
        autoComplete="off"
      />
      <Select
        name={PLACES.command}
        label={t('audit.action')}
        choose={t('audit.every-action')}
        options={actions}
        defaultValue={typed.command ?? ''}
      />
    </>
  )
}

function Days({ typed, wrong }: Pick<ReadAddress, 'typed' | 'wrong'>) {
  const t = useTranslator(auditMessages)
  return (
    <>
      <DateInput
        name={PLACES.from}
        label={t('audit.from')}
        hint={t('audit.day-hint')}
        error={wrong.from && t(wrong.from)}
        defaultValue={typed.from}
      />
      <DateInput
        name={PLACES.until}
        label={t('audit.until')}
        hint={t('audit.day-hint')}
        error={wrong.until && t(wrong.until)}
        defaultValue={typed.until}
      />
    </>
  )
}
