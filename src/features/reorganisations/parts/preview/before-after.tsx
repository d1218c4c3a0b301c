import type { ReactNode } from 'react'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'
import { reorganisationsMessages } from '../../messages.ts'
import styles from './before-after.module.css'

/** One thing that changes. */
export interface ChangedThing {
  readonly key: string
  /** A sign beside the word for what happens, so that the eye finds it without reading or colours. */
  readonly sign: string
  readonly word: string
  /** Its name, for whoever hears the table row by row. */
  readonly name: string
  readonly before: ReactNode
  readonly after: ReactNode
}

interface BeforeAfterProps {
  readonly id: string
  readonly title: string
  readonly heads: { readonly before: string; readonly after: string }
  readonly things: readonly ChangedThing[]
}

/** As many as one looks through; the title counts all. */
const SHOWN = 300

/** What is and what will be, side by side; on a narrow page one under the other, each under its head. */
export function BeforeAfter({ id, title, heads, things }: BeforeAfterProps) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <Section id={id} title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={
          <>
            <Column wide>{t('reorganisations.change')}</Column>
            <Column gone>{heads.before}</Column>
            <Column gone>{heads.after}</Column>
          </>
        }
      >
        <Rows>
          {things.slice(0, SHOWN).map((thing) => (
            <ThingRow key={thing.key} thing={thing} heads={heads} />
          ))}
        </Rows>
      </DataTable>
      {things.length > SHOWN && (
        <Note as="p" below>
          {t('reorganisations.first-changes', { shown: SHOWN, count: things.length })}
        </Note>
      )}
    </Section>
  )
}

function ThingRow({ thing, heads }: { readonly thing: ChangedThing; readonly heads: BeforeAfterProps['heads'] }) {
  return (
    <Row>
      <RowHead wide>
        <b className={styles.what}>
          <span className={styles.sign} aria-hidden="true">
            {thing.sign}
          </span>
          {thing.word}
        </b>
        <VisuallyHidden>{thing.name}</VisuallyHidden>
      </RowHead>
      <Cell wide>
        <span className={styles.side}>{heads.before}</span>
        <span className={styles.half}>{thing.before}</span>
      </Cell>
      <Cell wide>
        <span className={styles.side}>{heads.after}</span>
        <span className={styles.half}>{thing.after}</span>
      </Cell>
    </Row>
  )
}

/** A name, and under it in small words where it stands or what goes with it. */
export function Named({ name, more }: { readonly name: string; readonly more: readonly (string | undefined)[] }) {
  return (
    <>
      {name}
      {more.map(
        (words) =>
          words && (
            <span key={words} className={styles.line}>
              <Note>{words}</Note>
            </span>
          ),
      )}
    </>
  )
}
