import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { figureText } from '../content.ts'
import type { FormItem } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { RegisterFigures } from '../queries/register-figures.ts'

interface RegisterOfferProps {
  readonly item: FormItem
  readonly said: RegisterFigures[string]
  readonly locale: Locale
}

/** One press puts what the register says into the places of a figure, instead of what stands there. */
export function RegisterOffer({ item, said, locale }: RegisterOfferProps) {
  const t = useTranslator(reportPageMessages)
  const { code, name } = item.indicator
  const [figure, of] = [figureText(said.figure), said.of === undefined ? undefined : figureText(said.of)]
  const places = { [`f.${code}`]: figure, ...(of !== undefined && { [`d.${code}`]: of }) }
  const written = of === undefined ? figure : `${figure}/${of}`
  return (
    <Button
      inRow
      name="registered"
      value={JSON.stringify(places)}
      aria-label={t('reports.use-register-label', { figure: written, name: name[locale] })}
    >
      {t('reports.use-register', { figure: written })}
    </Button>
  )
}
