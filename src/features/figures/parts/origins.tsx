import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { figuresMessages } from '../messages.ts'
import type { FiguresView } from '../queries/get-figures.ts'
import type { Origin } from '../queries/list-origins.ts'

interface OriginsProps {
  readonly view: FiguresView
  /** Whether the reader may open decrees. */
  readonly opensDecrees: boolean
}

/** The decrees by which figures of other bodies came here, and where to see all that changed. */
export function Origins({ view, opensDecrees }: OriginsProps) {
  const t = useTranslator(figuresMessages)
  const [first] = view.columns
  if (view.origins.length === 0 || !first) return null
  return (
    <Section id="sap-xep" title={t('figures.origins')}>
      <ul>
        {view.origins.map((origin) => (
          <li key={origin.reorganisationId}>
            <Decree origin={origin} opens={opensDecrees} />
            <ul>
              {origin.from.map((one) => (
                <li key={one.id}>
                  <Given one={one} organisationId={view.organisation.id} />
                </li>
              ))}
              {origin.others > 0 && <li>{t('figures.others', { count: origin.others })}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Decree({ origin, opens }: { readonly origin: Origin; readonly opens: boolean }) {
  const t = useTranslator(figuresMessages)
  const words = t('figures.decree', {
    number: origin.decreeNumber,
    day: formatDate(origin.effectiveOn as IsoDate),
  })
  return opens ? <a href={`/lam-viec/sap-xep/${origin.reorganisationId}`}>{words}</a> : words
}

interface GivenProps {
  readonly one: Origin['from'][number]
  readonly organisationId: string
}

function Given({ one, organisationId }: GivenProps) {
  const t = useTranslator(figuresMessages)
  const share = one.share === 1 ? t('figures.whole') : `${formatFigure(one.share * 100)}\u00a0%`
  if (one.id === organisationId) return t('figures.kept', { share })
  return <a href={`/lam-viec/to-chuc/${one.id}`}>{t('figures.from', { name: one.name, share })}</a>
}
