import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { PartList } from '#ui/document/part-list.tsx'
import { Sheet } from '#ui/document/sheet.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { Paper } from '#ui/text/paper.tsx'
import type { FormSection } from '../form-items.ts'
import { reportPageMessages } from '../page-messages.ts'
import { NarrativeField, NarrativeText } from './narrative.tsx'

interface WordsSectionProps {
  readonly sections: readonly FormSection[]
  readonly texts: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly previous: Readonly<Record<string, string>>
  readonly locale: Locale
  readonly editable: boolean
}

/** The words of a report, section by section; what was written in the period before is one click away. */
export function WordsSection({ sections, texts, errors, previous, locale, editable }: WordsSectionProps) {
  const t = useTranslator(reportPageMessages)
  const written = (code: string) => (texts[`w.${code}`] ?? '') !== ''
  const done = sections.filter(({ code }) => written(code)).length
  return (
    <Section
      id="loi-van"
      title={t('reports.words')}
      aside={<Note as="span">{t('reports.words-note', { done, of: sections.length })}</Note>}
    >
      <PartList
        label={t('reports.sections')}
        items={sections.map(({ code, title }) => ({
          href: `#w.${code}`,
          label: `${code}. ${title[locale]}`,
          shape: written(code) ? 'full-tick' : 'empty',
          state: t(written(code) ? 'reports.section-written' : 'reports.section-empty'),
        }))}
      />
      {sections.map((section) => (
        <SectionWords
          key={section.code}
          section={section}
          text={texts[`w.${section.code}`] ?? ''}
          error={errors[`w.${section.code}`]}
          previous={previous[section.code]}
          locale={locale}
          editable={editable}
        />
      ))}
    </Section>
  )
}

interface SectionWordsProps {
  readonly section: FormSection
  readonly text: string
  readonly error: string | undefined
  readonly previous: string | undefined
  readonly locale: Locale
  readonly editable: boolean
}

function SectionWords({ section, text, error, previous, locale, editable }: SectionWordsProps) {
  const t = useTranslator(reportPageMessages)
  const label = `${section.code}. ${section.title[locale]}`
  if (!editable) {
    if (text === '') return null
    return (
      <Sheet id={`w.${section.code}`} title={label} level={3}>
        <NarrativeText text={text} />
      </Sheet>
    )
  }
  return (
    <>
      <NarrativeField section={section.code} label={label} hint={section.hint[locale]} error={error} text={text} />
      {previous && (
        <Disclosure summary={t('reports.previous-words')}>
          <Paper>{previous}</Paper>
        </Disclosure>
      )}
    </>
  )
}
