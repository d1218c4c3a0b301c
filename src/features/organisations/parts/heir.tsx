import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { heirMessages } from '../heir-messages.ts'
import type { Heir } from '../queries/find-heirs.ts'
import { TREE_PAGE } from './tree-address.ts'

interface BodyNameProps {
  readonly name: string
  /** Undefined where the body is in force, or where nobody goes on for it. */
  readonly heir: Heir | undefined
}

/** The name of a body that something belongs to, and what it is now. */
export function BodyName({ name, heir }: BodyNameProps) {
  return (
    <>
      {name}
      <NowIs heir={heir} />
    </>
  )
}

/** Behind the name of a body that is no more: "(nay là …)", with the way there. */
export function NowIs({ heir }: Pick<BodyNameProps, 'heir'>) {
  const t = useTranslator(heirMessages)
  if (!heir) return null
  return (
    <>
      {' '}
      <Note>
        <a href={`${TREE_PAGE}/${heir.id}`}>{t('organisations.now', { name: heir.name })}</a>
      </Note>
    </>
  )
}

/** At the head of a page about one thing: which decree closed the body it belongs to, and who carries on. */
export function CarriedOn({ name, heir }: BodyNameProps) {
  const t = useTranslator(heirMessages)
  if (!heir) return null
  const said = { body: name, day: formatDate(heir.since), decision: heir.decreeNumber, name: heir.name }
  return (
    <Message tone="note">
      {t('organisations.carried-on', said)}{' '}
      <a href={`${TREE_PAGE}/${heir.id}`}>{t('organisations.to-heir', { name: heir.name })}</a>
    </Message>
  )
}
