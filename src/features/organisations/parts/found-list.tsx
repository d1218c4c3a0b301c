import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Empty } from '#ui/message/empty.tsx'
import { Note } from '#ui/text/note.tsx'
import { organisationsMessages } from '../messages.ts'
import type { FoundOrganisation } from '../queries/find-organisations.ts'

interface FoundListProps {
  readonly found: readonly FoundOrganisation[]
  readonly count: number
  readonly words: string
  readonly hrefOf: (id: string) => string
}

/** Organisations that were looked for, each with who stands above it. */
export function FoundList({ found, count, words, hrefOf }: FoundListProps) {
  const t = useTranslator(organisationsMessages)
  if (found.length === 0) {
    return (
      <Empty title={t('organisations.nothing-found', { words })} level={2}>
        {t('organisations.nothing-found-hint')}
      </Empty>
    )
  }
  return (
    <section aria-label={t('organisations.found', { count, words })}>
      <p role="status">{t('organisations.found', { count, words })}</p>
      <ul>
        {found.map(({ id, name, symbol, above }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{name}</a> <Note>{[symbol, ...above].filter(Boolean).join(' · ')}</Note>
          </li>
        ))}
      </ul>
      {count > found.length && <Note as="p">{t('organisations.found-more', { shown: found.length })}</Note>}
    </section>
  )
}
