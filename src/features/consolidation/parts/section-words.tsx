import { NarrativeField, NarrativeText } from '#features/reports/parts.ts'
import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Passage, Passages } from '#ui/document/passage.tsx'
import { Sheet } from '#ui/document/sheet.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { Note } from '#ui/text/note.tsx'
import { consolidationMessages } from '../messages.ts'
import type { ConsolidationView } from '../queries/get-consolidation.ts'

interface SectionWordsProps {
  readonly section: ConsolidationView['sections'][number]
  readonly text: string
  readonly error: string | undefined
  readonly locale: Locale
  readonly editable: boolean
}

/** One section: the units' passages with their sources, and below them the text that will be signed. */
export function SectionWords({ section, text, error, locale, editable }: SectionWordsProps) {
  const t = useTranslator(consolidationMessages)
  const title = `${section.code}. ${section.title[locale]}`
  return (
    <Sheet
      id={`muc-${section.code}`}
      title={title}
      level={3}
      aside={<Note as="span">{t('consolidation.passages', { count: section.passages.length })}</Note>}
    >
      {section.passages.length === 0 && <Note>{t('consolidation.no-passages')}</Note>}
      {section.passages.length > 0 && <SentPassages section={section} text={text} editable={editable} />}
      {editable ? (
        <NarrativeField
          section={section.code}
          label={t('consolidation.compiled', { section: section.code })}
          error={error}
          text={text}
        />
      ) : (
        <NarrativeText text={text} />
      )}
    </Sheet>
  )
}

/** What the units wrote in a section: open for as long as nothing has been compiled from it. */
function SentPassages({ section, text, editable }: Pick<SectionWordsProps, 'section' | 'text' | 'editable'>) {
  const t = useTranslator(consolidationMessages)
  const { code, passages } = section
  return (
    <Disclosure summary={t('consolidation.passages', { count: passages.length })} open={editable && text === ''}>
      <Passages>
        {passages.map((passage) => (
          <TakenPassage
            key={passage.organisationId}
            passage={passage}
            section={code}
            taken={text.includes(passage.text)}
            editable={editable}
          />
        ))}
      </Passages>
    </Disclosure>
  )
}

interface TakenPassageProps {
  readonly passage: SectionWordsProps['section']['passages'][number]
  readonly section: string
  readonly taken: boolean
  readonly editable: boolean
}

function TakenPassage({ passage, section, taken, editable }: TakenPassageProps) {
  const t = useTranslator(consolidationMessages)
  return (
    <Passage
      by={passage.source}
      state={
        taken ? (
          <StateMark shape="full-tick" label={t('consolidation.taken')} />
        ) : passage.approved ? undefined : (
          <StateMark shape="left-half" label={t('consolidation.pending-word')} />
        )
      }
      alike={passage.alike.length > 0 && <Note>{t('consolidation.alike', { names: passage.alike.join(', ') })}</Note>}
      actions={
        editable && !taken ? (
          <Button
            inRow
            name="take"
            value={`${section}:${passage.organisationId}`}
            aria-label={t('consolidation.take-label', { source: passage.source, section })}
          >
            {t('consolidation.take')}
          </Button>
        ) : undefined
      }
    >
      {passage.text}
    </Passage>
  )
}
