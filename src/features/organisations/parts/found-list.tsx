import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Empty } from '#ui/message/empty.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import { Note } from '#ui/text/note.tsx'
import { organisationsMessages } from '../messages.ts'
import type { NamedElsewhen } from '../queries/find-named-elsewhen.ts'
import type { FoundOrganisation } from '../queries/find-organisations.ts'
import styles from './found-list.module.css'

interface FoundListProps {
  readonly found: readonly FoundOrganisation[]
  readonly count: number
  readonly words: string
  /** Those that bear the name on another day only. */
  readonly elsewhen: { readonly found: readonly NamedElsewhen[]; readonly count: number } | undefined
  /** The address of an organisation, on the day shown or on another. */
  readonly hrefOf: (id: string, day?: IsoDate) => string
}

/** Organisations that were looked for, each with who stands above it, and those that bear the name on another day. */
export function FoundList({ found, count, words, elsewhen, hrefOf }: FoundListProps) {
  const t = useTranslator(organisationsMessages)
  const others = elsewhen && elsewhen.count > 0 && <Elsewhen {...elsewhen} hrefOf={hrefOf} />
  if (found.length === 0) {
    return (
      <>
        <Empty title={t('organisations.nothing-found', { words })} level={2}>
          {t(others ? 'organisations.nothing-found-today' : 'organisations.nothing-found-hint')}
        </Empty>
        {others}
      </>
    )
  }
  return (
    <section aria-label={t('organisations.found', { count, words })}>
      <p role="status" className={styles.count}>
        {t('organisations.found', { count, words })}
      </p>
      <ul className={styles.list}>
        {found.map(({ id, name, symbol, above }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{name}</a>
            <span className={styles.where}>
              <Note>{[symbol, ...above].filter(Boolean).join(' · ')}</Note>
            </span>
          </li>
        ))}
      </ul>
      {count > found.length && <Note as="p">{t('organisations.found-more', { shown: found.length })}</Note>}
      {others}
    </section>
  )
}

type ElsewhenProps = NonNullable<FoundListProps['elsewhen']> & Pick<FoundListProps, 'hrefOf'>

function Elsewhen({ found, count, hrefOf }: ElsewhenProps) {
  const t = useTranslator(organisationsMessages)
  return (
    <>
      <p className={styles.count}>{t('organisations.named-elsewhen', { count })}</p>
      <ul className={styles.list}>
        {found.map(({ id, name, day, isOver }) => (
          <li key={id}>
            <a href={hrefOf(id, day)}>{name}</a>{' '}
            <Note>
              <NoWrap>{t(`organisations.named-${isOver ? 'until' : 'from'}`, { day: formatDate(day) })}</NoWrap>
            </Note>
          </li>
        ))}
      </ul>
      {count > found.length && <Note as="p">{t('organisations.named-more', { shown: found.length })}</Note>}
    </>
  )
}
