import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Note } from '#ui/text/note.tsx'
import { figureText } from '../content.ts'
import type { FormItem } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import type { RegisterFigures } from '../queries/register-figures.ts'

interface RegisterOfferProps {
  readonly item: FormItem
  readonly said: RegisterFigure
  readonly locale: Locale
}

type RegisterFigure = RegisterFigures[string]

/** One press puts what the register says into the places of a figure, instead of what stands there. */
export function RegisterOffer({ item, said, locale }: RegisterOfferProps) {
  const t = useTranslator(reportPageMessages)
  const { code, name } = item.indicator
  const figure = [said.figure, ...(said.of === undefined ? [] : [said.of])].map(figureText).join('/')
  return (
    <Button
      inRow
      name="registered"
      value={JSON.stringify(placesOf(code, said))}
      aria-label={t('reports.use-register-label', { figure, name: name[locale] })}
    >
      {t('reports.use-register', { figure })}
    </Button>
  )
}

interface RegisterNoteProps {
  readonly report: Pick<ReportView, 'items' | 'registered' | 'findings' | 'period'>
  readonly editable: boolean
}

/** Where the figures nobody types come from, and one press for all of them that differ; nothing when the form asks none. */
export function RegisterNote({ report, editable }: RegisterNoteProps) {
  const t = useTranslator(reportPageMessages)
  const { items, registered, findings, period } = report
  if (!items.some(({ indicator }) => indicator.register)) return null
  const agree = findings.filter(({ code }) => code === 'reports.register-agrees').map(({ indicator }) => indicator)
  const differing = Object.entries(registered).filter(([code]) => !agree.includes(code))
  return (
    <>
      <Note as="p" below>
        {t('reports.register-note', { day: formatDate(period.lastDay as IsoDate) })}{' '}
        <a href="/lam-viec/dai-hoi">{t('reports.register-link')}</a>
      </Note>
      {editable && differing.length > 1 && (
        <Button
          inRow
          name="registered"
          value={JSON.stringify(Object.assign({}, ...differing.map(([code, said]) => placesOf(code, said))))}
        >
          {t('reports.use-register-all', { count: differing.length })}
        </Button>
      )}
    </>
  )
}

/** What is written into the places of a figure, by field key. */
function placesOf(code: string, { figure, of }: RegisterFigure): Record<string, string> {
  return { [`f.${code}`]: figureText(figure), ...(of !== undefined && { [`d.${code}`]: figureText(of) }) }
}
