import type { ReactNode } from 'react'
import { ContentForm, FiguresSection, SaveLine, useWriting } from '#features/reports/parts.ts'
import type { Locale } from '#kernel/locale.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { SaveBar } from '#ui/control/save-bar.tsx'
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
  const { items, content } = own
  const writing = useWriting({ items, sections: view.sections, content }, refused)
  const shown = { texts: writing.texts, errors: writing.errors, locale }
  const foot = (
    <SaveBar saved={<SaveLine state={writing.saveState} updatedAt={own.updatedAt} />}>
      <Button form={FORM} name="intent" value="save">
        {t('consolidation.save')}
      </Button>
    </SaveBar>
  )
  return (
    <Page id="noi-dung" foot={foot}>
      {head}
      <ContentForm
        id={FORM}
        writing={writing}
        version={own.version}
        idempotencyKey={idempotencyKey}
        refused={refused}
        nameOf={(key) => key.slice(2)}
      >
        <input type="hidden" name="reportId" value={own.reportId} readOnly />
        <CompiledWords sections={view.sections} {...shown} />
        {items.length > 0 && <OwnFigures view={view} own={own} {...shown} />}
        {view.abilities.sign && <SignSection view={view} refused={refused} base={base} />}
      </ContentForm>
    </Page>
  )
}

interface ShownProps {
  /** What stands in each place, and what is wrong with it, by the place's name. */
  readonly texts: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly locale: Locale
}

function CompiledWords({ sections, texts, errors, locale }: ShownProps & Pick<ConsolidationView, 'sections'>) {
  const t = useTranslator(consolidationMessages)
  return (
    <Section
      id="loi-van"
      title={t('consolidation.words')}
      aside={t('consolidation.words-note', { count: sections.length })}
    >
      {sections.map((section) => (
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
  )
}

function OwnFigures({ view, own, ...shown }: ShownProps & Pick<ConsolidationFormProps, 'view' | 'own'>) {
  const t = useTranslator(consolidationMessages)
  return (
    <Section id="so-rieng" title={t('consolidation.own-figures')} aside={t('consolidation.own-figures-note')}>
      <FiguresSection report={{ ...own, period: view.period }} groups={view.form.sections} {...shown} editable />
    </Section>
  )
}
