import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { AlikeDecree } from '../queries/list-alike-decrees.ts'
import { DESK } from './decree-address.ts'

/** That the decree may be here a second time, with the way to the first. */
export function AlikeDecrees({ decrees }: { readonly decrees: readonly AlikeDecree[] }) {
  const t = useTranslator(reorganisationsMessages)
  if (decrees.length === 0) return null
  return (
    <Message tone="note">
      <ul>
        {decrees.map(({ id, state, decreeNumber: number, decreeDate: date, effectiveOn }) => (
          <li key={id}>
            {t(`reorganisations.alike-${state}`, { number, date, day: effectiveOn ?? '–' })}{' '}
            <a href={`${DESK}/${id}`}>{t(`reorganisations.look-at-${state}`)}</a>
          </li>
        ))}
      </ul>
    </Message>
  )
}
