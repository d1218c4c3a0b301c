import type { ReactNode } from 'react'
import type { Locale } from '#kernel/locale.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { SaveBar } from '#ui/control/save-bar.tsx'
import { Page } from '#ui/frame/page.tsx'
import { Split } from '#ui/frame/split.tsx'
import type { FormSection } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import { FiguresSection } from './figures-section.tsx'
import { WordsSection } from './words-section.tsx'
import { ContentForm } from './writing/content-form.tsx'
import { SaveLine } from './writing/save-line.tsx'
import { useWriting, type Writing } from './writing/use-writing.ts'

interface ReportFormProps {
  /** What stands above the form: the page's head and messages. */
  readonly head: ReactNode
  /** What stands below it. */
  readonly below: ReactNode
  readonly report: ReportView
  readonly groups: readonly Pick<FormSection, 'code' | 'title'>[]
  readonly refused: Refused | undefined
  readonly idempotencyKey: string
  readonly locale: Locale
}

const FORM = 'bao-cao'

/** A report being written: figures, words, and at the foot what is saved and what is left. Works without any script. */
export function ReportForm({ head, below, report, groups, refused, idempotencyKey, locale }: ReportFormProps) {
  const writing = useWriting(report, refused)
  const nameOf = (key: string) => fieldName(report, key, locale)
  const shown = { texts: writing.texts, errors: writing.errors, locale, editable: true }
  return (
    <Page id="noi-dung" foot={<Foot report={report} writing={writing} />}>
      {head}
      <ContentForm
        id={FORM}
        writing={writing}
        version={report.version}
        idempotencyKey={idempotencyKey}
        refused={refused}
        nameOf={nameOf}
        sayError={(field, sentence) => `${nameOf(field)}: ${sentence}`}
      >
        <Split
          first={<FiguresSection report={report} groups={groups} {...shown} />}
          second={<WordsSection sections={report.sections} previous={report.previousNarrative} {...shown} />}
        />
      </ContentForm>
      {below}
    </Page>
  )
}

/** What is saved, what is left, and the two buttons of the form above. */
function Foot({ report, writing }: { report: ReportView; writing: Writing }) {
  const t = useTranslator(reportPageMessages)
  return (
    <SaveBar
      saved={<SaveLine state={writing.saveState} updatedAt={report.updatedAt} />}
      left={t('reports.left', whatIsLeft(report, writing.saved))}
    >
      <Button form={FORM} name="intent" value="save">
        {t('reports.save')}
      </Button>
      <Button form={FORM} variant="go" name="intent" value="submit">
        {t('reports.submit')}
      </Button>
    </SaveBar>
  )
}

/** A place in words: the indicator's or the section's name. */
function fieldName(report: ReportView, key: string, locale: Locale): string {
  const code = key.slice(2)
  const item = report.items.find(({ indicator }) => indicator.code === code.split('.')[0])
  const section = report.sections.find((one) => one.code === code)
  return key.startsWith('w.') ? `${code}. ${section?.title[locale] ?? ''}` : (item?.indicator.name[locale] ?? code)
}

function whatIsLeft(report: ReportView, texts: Readonly<Record<string, string>>) {
  const empty = (key: string) => (texts[key] ?? '') === ''
  return {
    figures: report.items.filter(({ slot, indicator }) => slot !== undefined && empty(`f.${indicator.code}`)).length,
    obstacles: report.obstacles.length,
    words: report.sections.filter(({ code }) => empty(`w.${code}`)).length,
  }
}
