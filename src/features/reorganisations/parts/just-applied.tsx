import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { Message } from '#ui/message/message.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { ReorganisationView } from '../queries/get-reorganisation.ts'

type Applied = Pick<ReorganisationView, 'decreeNumber' | 'effectiveOn' | 'lines'>

/** That a decree was applied a moment ago, how many bodies it established, and the way to the tree of its day. */
export function JustApplied({ decree: { decreeNumber, effectiveOn, lines } }: { readonly decree: Applied }) {
  const t = useTranslator(reorganisationsMessages)
  const day = effectiveOn ? formatDate(effectiveOn as IsoDate) : '–'
  const count = lines.filter(({ kind }) => kind === 'establish').length
  const said = { number: decreeNumber, day, count }
  return (
    <Message
      tone="fine"
      role="status"
      actions={
        <ButtonLink href={`/lam-viec/to-chuc?${new URLSearchParams({ ngay: day })}`}>
          {t('reorganisations.see-tree')}
        </ButtonLink>
      }
    >
      {t(count > 0 ? 'reorganisations.just-established' : 'reorganisations.just-applied', said)}
    </Message>
  )
}
