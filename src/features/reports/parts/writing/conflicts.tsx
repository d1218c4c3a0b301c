import { formatTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Conflict as ConflictMessage } from '#ui/message/conflict.tsx'
import { reportPageMessages } from '../../page-messages.ts'
import type { Conflicts } from './refusal.ts'

/** Each place two people changed, with both values; the buttons belong to the report's form. */
export function ConflictList({ of, nameOf }: { of: Conflicts; nameOf: (key: string) => string }) {
  const t = useTranslator(reportPageMessages)
  const show = (value: string) => (value === '' ? t('reports.empty-value') : value)
  return of.conflicts.map(({ key, mine, theirs }) => (
    <ConflictMessage
      key={key}
      name={`keep.${key}`}
      mine={{ label: t('reports.mine'), value: show(mine), keep: t('reports.keep-mine') }}
      theirs={{
        label: t('reports.theirs', { by: of.by }),
        value: show(theirs),
        keep: t('reports.keep-theirs', { by: of.by }),
      }}
    >
      <input type="hidden" name={`seen.${key}`} value={theirs} readOnly />
      <b>{nameOf(key)}</b>. {t('reports.conflict', { by: of.by, at: formatTime(new Date(of.at)) })}
    </ConflictMessage>
  ))
}
