import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { organisationsMessages } from '../messages.ts'
import { TREE_PAGE, type TreeAddress } from './tree-address.ts'

/** What to look for, on which day, along which lines: a plain form whose address can be sent on. */
export function TreeFilter({ address, today }: { readonly address: TreeAddress; readonly today: IsoDate }) {
  const t = useTranslator(organisationsMessages)
  return (
    <form method="get" action={TREE_PAGE} aria-label={t('organisations.filter')}>
      <Fields>
        <TextInput
          name="tim"
          type="search"
          label={t('organisations.search')}
          hint={t('organisations.search-hint')}
          defaultValue={address.words}
        />
        <DateInput
          name="ngay"
          label={t('organisations.day')}
          hint={t('organisations.day-hint')}
          error={address.wrongDay && t('organisations.not-a-day')}
          defaultValue={address.wrongDay ?? (address.day === today ? '' : formatDate(address.day))}
        />
        <Select
          name="truc"
          label={t('organisations.axis')}
          options={[
            { value: 'territory', label: t('organisations.by-territory') },
            { value: 'line', label: t('organisations.by-line') },
          ]}
          defaultValue={address.axis}
        />
      </Fields>
      <ButtonRow below>
        <Button>{t('organisations.show')}</Button>
      </ButtonRow>
    </form>
  )
}
