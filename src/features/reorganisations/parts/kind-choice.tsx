import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import type { LineKind } from '../decree/line.ts'
import { KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import styles from './decree.module.css'

interface KindChoiceProps {
  readonly href: string
  /** Of the new line that is open, so that its kind can be read and changed where it was chosen. */
  readonly chosen: LineKind | undefined
}

/** What a new line is to do; its places follow. */
export function KindChoice({ href, chosen }: KindChoiceProps) {
  const t = useTranslator(reorganisationsMessages)
  const options = KINDS.map((kind) => ({ value: kind, label: t(`reorganisations.kind-${kind}`) }))
  return (
    <form method="get" action={`${href}#dong`} className={styles.apart}>
      <Fields>
        <Select name="viec" label={t('reorganisations.add-line')} options={options} defaultValue={chosen} />
      </Fields>
      <ButtonRow below>
        <Button>{t('reorganisations.go-on')}</Button>
      </ButtonRow>
    </form>
  )
}
