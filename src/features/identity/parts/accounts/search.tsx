import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { identityMessages } from '../../messages.ts'

interface SearchProps {
  readonly label: string
  readonly words: string
}

/** A search whose address can be kept; the words go into `tim`. */
export function Search({ label, words }: SearchProps) {
  const t = useTranslator(identityMessages)
  return (
    <form method="get">
      <TextInput name="tim" label={label} defaultValue={words} type="search" autoComplete="off" />
      <ButtonRow>
        <Button>{t('identity.show')}</Button>
      </ButtonRow>
    </form>
  )
}
