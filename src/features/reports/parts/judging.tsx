import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { reportPageMessages } from '../page-messages.ts'
import type { Judging } from '../queries/find-judging.ts'

/** Whom a submitted report waits for, told to those who may not approve it themselves. */
export function WaitsFor({ judging: { names, isOwn } }: { readonly judging: Judging }) {
  const t = useTranslator(reportPageMessages)
  if (names.length === 0) return <Message tone="note">{t('reports.nobody-judges')}</Message>
  const list = <span lang="vi">{names.join('; ')}</span>
  const who = (
    <>
      {t('reports.may-judge')} {list}.
    </>
  )
  if (!isOwn) return <Note as="p">{who}</Note>
  return (
    <Message tone="note">
      {t('reports.own-not-judged')} {who}
    </Message>
  )
}
