import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { NoWrap } from '#ui/text/no-wrap.tsx'
import { Note } from '#ui/text/note.tsx'
import { organisationsMessages } from '../messages.ts'
import type { OrganisationView } from '../queries/get-organisation.ts'
import styles from './relatives.module.css'

interface RelativesProps {
  readonly id: string
  readonly title: string
  readonly list: OrganisationView['parents']
  readonly hrefOf: (id: string) => string
}

/** Bodies above or below, each once, with the axes on which they are. */
export function Relatives({ id, title, list, hrefOf }: RelativesProps) {
  const t = useTranslator(organisationsMessages)
  const bodies = Map.groupBy(list, (one) => one.id)
  return (
    <Section id={id} title={title}>
      {bodies.size === 0 && <Note>{t('organisations.none')}</Note>}
      <ul className={styles.relatives}>
        {[...bodies.values()].map(([first, ...others]) =>
          first === undefined ? null : (
            <li key={first.id}>
              <a href={hrefOf(first.id)}>{first.name}</a>{' '}
              <NoWrap>
                <Note>
                  {[first, ...others]
                    .map(({ axis }) => t(axis === 'line' ? 'organisations.axis-line' : 'organisations.axis-territory'))
                    .join(', ')}
                </Note>
              </NoWrap>
            </li>
          ),
        )}
      </ul>
    </Section>
  )
}
