import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { AlikeDecree } from '../queries/list-alike-decrees.ts'
import { DESK } from './decree-address.ts'

/** That the decree may be here a second time, with the way to the first. */
export function AlikeDecrees({ decrees }: { readonly decrees: readonly AlikeDecree[] }) {
  const t = useTranslator(reorganisationsMessages)
  return decrees.map(({ id, state, decreeNumber: number, decreeDate: date, effectiveOn: day = '–' }) => (
    <Message key={id} tone="note">
      {t(`reorganisations.alike-${state}`, { number, date, day })}{' '}
      <a href={`${DESK}/${id}`}>{t(`reorganisations.look-at-${state}`)}</a>
    </Message>
  ))
}
