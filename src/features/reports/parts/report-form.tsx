import { type ReactNode, useRef } from 'react'
import type { Locale } from '#kernel/locale.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { SaveBar } from '#ui/control/save-bar.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Page } from '#ui/frame/page.tsx'
import { Split } from '#ui/frame/split.tsx'
import { readAllFields } from '../content.ts'
import type { FormSection } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'
import { ConflictList, type Conflicts } from './conflicts.tsx'
import { FiguresSection } from './figures-section.tsx'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { WordsSection } from './words-section.tsx'

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
  const t = useTranslator(reportPageMessages)
  const form = useRef<HTMLFormElement>(null)
  const autosave = useAutosave(form)
  useGridKeys(form)
  const base = readAllFields(report.items, report.sections, report.content)
  const answer = autosave.refused ?? refused
  const texts = { ...base, ...refused?.typed }
  const errors = errorsByField(answer)
  const conflicts = answer?.problem.kind === 'stale' ? (answer.problem.context as Conflicts | undefined) : undefined
  const nameOf = (key: string) => fieldName(report, key, locale)
  return (
    <Page
      id="noi-dung"
      foot={
        <SaveBar
          saved={<SaveLine state={autosave.state} updatedAt={report.updatedAt} />}
          left={t('reports.left', whatIsLeft(report, base))}
        >
          <Button form={FORM} name="intent" value="save">
            {t('reports.save')}
          </Button>
          <Button form={FORM} variant="go" name="intent" value="submit">
            {t('reports.submit')}
          </Button>
        </SaveBar>
      }
    >
      {head}
      <form ref={form} method="post" id={FORM}>
        <input type="hidden" name="version" value={report.version} readOnly />
        <input type="hidden" name="base" value={JSON.stringify(base)} readOnly />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} readOnly />
        {/* The first button is what Enter in a field presses: it must only save. */}
        <Button hidden name="intent" value="save">
          {t('reports.save')}
        </Button>
        {refused && !conflicts && (
          <ErrorSummary
            title={`${refused.problem.sentence} ${t('reports.problems', { count: refused.problem.fields.length })}`}
            errors={refused.problem.fields.map(({ path, sentence }) => ({
              field: keyOf(path),
              message: `${nameOf(keyOf(path))}: ${sentence}`,
            }))}
          />
        )}
        {conflicts && <ConflictList of={conflicts} nameOf={nameOf} />}
        <Split
          first={
            <FiguresSection report={report} groups={groups} texts={texts} errors={errors} locale={locale} editable />
          }
          second={
            <WordsSection
              sections={report.sections}
              texts={texts}
              errors={errors}
              previous={report.previousNarrative}
              locale={locale}
              editable
            />
          }
        />
      </form>
      {below}
    </Page>
  )
}

function keyOf(path: string): string {
  return path.replace('/changes/', '')
}

function errorsByField(refused: Refused | undefined): Record<string, string> {
  return Object.fromEntries((refused?.problem.fields ?? []).map(({ path, sentence }) => [keyOf(path), sentence]))
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
