import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { reorganisationsMessages } from '../messages.ts'
import type { ChangedBody } from '../queries/list-changed-bodies.ts'
import styles from './changed-bodies.module.css'

/** The ways from a decree that was applied to the bodies it changed. */
export function ChangedBodies({ bodies }: { readonly bodies: readonly ChangedBody[] }) {
  const t = useTranslator(reorganisationsMessages)
  if (bodies.length === 0) return null
  return (
    <Section id="to-chuc-thay-doi" title={t('reorganisations.changed-bodies')}>
      <ul className={styles.bodies}>
        {bodies.map(({ id, name }) => (
          <li key={id}>
            <a href={`/lam-viec/to-chuc/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
