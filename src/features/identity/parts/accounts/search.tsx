import type { ReactNode } from 'react'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { identityMessages } from '../../messages.ts'
import styles from './search.module.css'

interface SearchProps {
  readonly label: string
  readonly words: string
  /** Other ways on, beside the button. */
  readonly children?: ReactNode
}

/** A search whose address can be kept; the words go into `tim`. */
export function Search({ label, words, children }: SearchProps) {
  const t = useTranslator(identityMessages)
  return (
    <form method="get" className={styles.search}>
      <TextInput name="tim" label={label} defaultValue={words} type="search" autoComplete="off" />
      <ButtonRow>
        <Button>{t('identity.show')}</Button>
        {children}
      </ButtonRow>
    </form>
  )
}
