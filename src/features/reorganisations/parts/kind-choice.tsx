import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import styles from './decree.module.css'

/** What a new line is to do; its places follow. */
export function KindChoice({ href }: { readonly href: string }) {
  const t = useTranslator(reorganisationsMessages)
  const options = KINDS.map((kind) => ({ value: kind, label: t(`reorganisations.kind-${kind}`) }))
  return (
    <form method="get" action={`${href}#dong`} className={styles.apart}>
      <Fields>
        <Select name="viec" label={t('reorganisations.add-line')} options={options} />
      </Fields>
      <ButtonRow below>
        <Button>{t('reorganisations.go-on')}</Button>
      </ButtonRow>
    </form>
  )
}
