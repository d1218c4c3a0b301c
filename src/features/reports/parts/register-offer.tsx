import { useSearchParams } from 'react-router'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { figureText } from '../content.ts'
import type { FormItem } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import type { RegisterFigures } from '../queries/register-figures.ts'
import { readReplaced } from '../read-form.ts'

type RegisterFigure = RegisterFigures[string]

interface RegisterOfferProps {
  readonly item: FormItem
  readonly said: RegisterFigure
  readonly locale: Locale
  readonly editable: boolean
}

/** What the register says otherwise than the report; one press puts it into the places of the figure. */
export function RegisterOffer({ item, said, locale, editable }: RegisterOfferProps) {
  const t = useTranslator(reportPageMessages)
  const { code, name } = item.indicator
  const figure = [said.figure, ...(said.of === undefined ? [] : [said.of])].map(figureText).join('/')
  const button = (
    <Button
      inRow
      name="registered"
      value={JSON.stringify(placesOf(code, said))}
      aria-label={t('reports.use-register-label', { figure, name: name[locale] })}
    >
      {t('reports.use-register')}
    </Button>
  )
  return (
    <Message tone="note" actions={editable ? button : undefined}>
      {t('reports.register-says', { figure })}
    </Message>
  )
}

type OfferedReport = Pick<ReportView, 'registered' | 'findings'>

/** Above the figures: what a press put in and can be put back, and one press for all that differ from the register. */
export function RegisterPresses({ report }: { report: OfferedReport }) {
  return (
    <>
      <RegisterUndo />
      <RegisterOfferAll report={report} />
    </>
  )
}

/** One press for all figures that differ from the register; nothing where fewer than two do. */
function RegisterOfferAll({ report }: { report: OfferedReport }) {
  const t = useTranslator(reportPageMessages)
  const agree = report.findings.filter(({ code }) => code === 'reports.register-agrees')
  const differing = Object.entries(report.registered).filter(
    ([code]) => !agree.some(({ indicator }) => indicator === code),
  )
  const count = differing.length
  if (count < 2) return null
  const places = Object.assign({}, ...differing.map(([code, said]) => placesOf(code, said)))
  const button = (
    <Button inRow name="registered" value={JSON.stringify(places)}>
      {t('reports.use-register-all', { count })}
    </Button>
  )
  return (
    <Message tone="note" actions={button}>
      {t('reports.register-differing', { count })}
    </Message>
  )
}

/** After a register's figures were taken: how many, and one press that puts back what stood there. */
function RegisterUndo() {
  const t = useTranslator(reportPageMessages)
  const [search] = useSearchParams()
  const before = readReplaced(search)
  if (before === undefined) return null
  const count = Object.keys(before).filter((key) => key.startsWith('f.')).length
  const button = (
    <Button inRow name="restored" value={JSON.stringify(before)}>
      {t('reports.register-undo')}
    </Button>
  )
  return (
    <Message tone="fine" role="status" actions={button}>
      {t('reports.register-taken', { count })}
    </Message>
  )
}

/** Where the figures come from that nobody types; nothing when the form asks for none. */
export function RegisterNote({ report }: { report: Pick<ReportView, 'items' | 'period'> }) {
  const t = useTranslator(reportPageMessages)
  if (!report.items.some(({ indicator }) => indicator.register)) return null
  return (
    <Note as="p" below>
      {t('reports.register-note', { day: formatDate(report.period.lastDay as IsoDate) })}{' '}
      <a href="/lam-viec/dai-hoi">{t('reports.register-link')}</a>
    </Note>
  )
}

/** What is written into the places of a figure, by field key. */
function placesOf(code: string, { figure, of }: RegisterFigure): Record<string, string> {
  return { [`f.${code}`]: figureText(figure), ...(of !== undefined && { [`d.${code}`]: figureText(of) }) }
}
