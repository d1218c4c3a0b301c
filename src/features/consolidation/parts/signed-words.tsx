import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'
import { SectionWords } from './section-words.tsx'

interface SignedWordsProps {
  readonly sections: ConsolidationView['sections']
  readonly narrative: Readonly<Record<string, string>>
  readonly locale: Locale
}

/** The words of a consolidated report, to be read only. */
export function SignedWords({ sections, narrative, locale }: SignedWordsProps) {
  const t = useTranslator(consolidationMessages)
  return (
    <Section id="loi-van" title={t('consolidation.words')}>
      {sections.map((section) => (
        <SectionWords
          key={section.code}
          section={section}
          text={narrative[section.code] ?? ''}
          error={undefined}
          locale={locale}
          editable={false}
        />
      ))}
    </Section>
  )
}
