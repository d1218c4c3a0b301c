import { type ReactNode, useRef } from 'react'
import {
  ConflictList,
  type Conflicts,
  FiguresSection,
  readAllFields,
  SaveLine,
  useAutosave,
} from '#features/reports/parts.ts'
import type { Locale } from '#kernel/locale.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { SaveBar } from '#ui/control/save-bar.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Page } from '#ui/frame/page.tsx'
import { Section } from '#ui/frame/section.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'
import type { OwnContent } from '../queries/own-content.ts'
import { SectionWords } from './section-words.tsx'
import { SignSection } from './sign-section.tsx'

interface ConsolidationFormProps {
  /** What stands above the form: the page's head, the next step, the sums. */
  readonly head: ReactNode
  readonly view: ConsolidationView
  readonly own: OwnContent
  readonly refused: Refused | undefined
  readonly base: string
  readonly idempotencyKey: string
  readonly locale: Locale
}

const FORM = 'ban-tong-hop'

/** The consolidated report being compiled: the body's own figures, the words of every section, signing. */
export function ConsolidationForm({ head, view, own, refused, base, idempotencyKey, locale }: ConsolidationFormProps) {
  const t = useTranslator(consolidationMessages)
  const form = useRef<HTMLFormElement>(null)
  const autosave = useAutosave(form)
  const saved = readAllFields(own.items, view.sections, own.content)
  const texts = { ...saved, ...refused?.typed }
  const answer = autosave.refused ?? refused
  const errors = Object.fromEntries(
    (answer?.problem.fields ?? []).map(({ path, sentence }) => [path.replace('/changes/', ''), sentence]),
  )
  const conflicts = answer?.problem.kind === 'stale' ? (answer.problem.context as Conflicts | undefined) : undefined
  return (
    <Page
      id="noi-dung"
      foot={
        <SaveBar saved={<SaveLine state={autosave.state} updatedAt={own.updatedAt} />}>
          <Button form={FORM} name="intent" value="save">
            {t('consolidation.save')}
          </Button>
        </SaveBar>
      }
    >
      {head}
      <form ref={form} method="post" id={FORM}>
        <input type="hidden" name="reportId" value={own.reportId} readOnly />
        <input type="hidden" name="version" value={own.version} readOnly />
        <input type="hidden" name="base" value={JSON.stringify(saved)} readOnly />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} readOnly />
        <Button hidden name="intent" value="save">
          {t('consolidation.save')}
        </Button>
        {refused && !conflicts && (
          <ErrorSummary
            title={`${refused.problem.sentence} ${t('consolidation.problems', { count: refused.problem.fields.length })}`}
            errors={refused.problem.fields.map(({ path, sentence }) => ({
              field: path.replace('/changes/', '').replace(/^\//, ''),
              message: sentence,
            }))}
          />
        )}
        {conflicts && <ConflictList of={conflicts} nameOf={(key) => key.slice(2)} />}
        <Section
          id="loi-van"
          title={t('consolidation.words')}
          aside={t('consolidation.words-note', { count: view.sections.length })}
        >
          {view.sections.map((section) => (
            <SectionWords
              key={section.code}
              section={section}
              text={texts[`w.${section.code}`] ?? ''}
              error={errors[`w.${section.code}`]}
              locale={locale}
              editable
            />
          ))}
        </Section>
        {own.items.length > 0 && (
          <Section id="so-rieng" title={t('consolidation.own-figures')} aside={t('consolidation.own-figures-note')}>
            <FiguresSection
              report={{ ...own, period: view.period }}
              groups={view.form.sections}
              texts={texts}
              errors={errors}
              locale={locale}
              editable
            />
          </Section>
        )}
        {view.abilities.sign && <SignSection view={view} refused={refused} base={base} />}
      </form>
    </Page>
  )
}
