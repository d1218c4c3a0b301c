import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import type { CoordinationChange } from '../../queries/coordination-changes.ts'

/** As many as one looks through; the heading counts all. */
const SHOWN = 300

/** Which copies of reports begin and cease to be sent; nothing when the decree leaves them alone. */
export function CoordinationList({ changes }: { readonly changes: readonly CoordinationChange[] }) {
  const t = useTranslator(reorganisationsMessages)
  if (changes.length === 0) return null
  return (
    <Section id="phoi-hop" title={t('reorganisations.coordination-changes', { count: changes.length })}>
      <ul>
        {changes.slice(0, SHOWN).map(({ what, from, to }) => (
          <li key={`${what} ${from} ${to}`}>{t(`reorganisations.coordination-${what}`, { from, to })}</li>
        ))}
      </ul>
      {changes.some(({ what }) => what === 'closing') && (
        <Note as="p">{t('reorganisations.coordination-not-inherited')}</Note>
      )}
      {changes.length > SHOWN && (
        <Note as="p" below>
          {t('reorganisations.first-changes', { shown: SHOWN, count: changes.length })}
        </Note>
      )}
    </Section>
  )
}
