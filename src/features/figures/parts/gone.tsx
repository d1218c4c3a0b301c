import { formatDate } from '#kernel/date-format.ts'
import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { figuresMessages } from '../messages.ts'
import type { FiguresView } from '../queries/get-figures.ts'
import { figuresHref } from './figures-address.ts'

interface GoneProps {
  readonly view: FiguresView
  readonly last: string | undefined
}

/** In place of a table that cannot be: the body is not in the organisation of today; who has its figures, and where they are. */
export function Gone({ view, last }: GoneProps) {
  const t = useTranslator(figuresMessages)
  const { organisation, endedOn, successors } = view
  if (!endedOn) return null
  const said = { organisation: organisation.name, day: formatDate(endedOn) }
  return (
    <>
      <Message tone="note">{t(successors.length > 0 ? 'figures.gone' : 'figures.gone-to-nobody', said)}</Message>
      <ul>
        {successors.map(({ id, name, share }) => (
          <li key={id}>
            <a href={figuresHref(id, { reading: 'present', last })}>{name}</a>{' '}
            {share === 1 ? t('figures.whole') : `${formatFigure(share * 100)}\u00a0%`}
          </li>
        ))}
      </ul>
      <p>
        <a href={figuresHref(organisation.id, { reading: 'past', last })}>{t('figures.read-past')}</a>
      </p>
    </>
  )
}
