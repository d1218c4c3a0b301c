import type { Locale } from '#kernel/locale.ts'
import type { OrganisationNode } from '../queries/list-organisation-tree.ts'
import styles from './organisation-tree.module.css'

interface OrganisationTreeProps {
  readonly nodes: readonly OrganisationNode[]
  readonly locale: Locale
  readonly label: string
}

/** The tree as nested lists: screen readers say the level and the number of siblings of each. */
export function OrganisationTree({ nodes, locale, label }: OrganisationTreeProps) {
  const children = Map.groupBy(nodes, (node) => node.parentId)
  return (
    <nav aria-label={label}>
      <Branch parentId={undefined} of={children} locale={locale} />
    </nav>
  )
}

interface BranchProps {
  readonly parentId: string | undefined
  readonly of: ReadonlyMap<string | undefined, readonly OrganisationNode[]>
  readonly locale: Locale
}

function Branch({ parentId, of, locale }: BranchProps) {
  const nodes = of.get(parentId)
  if (!nodes) return null
  return (
    <ul className={styles.branch}>
      {nodes.map((node) => (
        <li key={node.id}>
          <a href={`/lam-viec/to-chuc/${node.id}`}>{node.name}</a>
          {/* Many bodies are named after their kind; saying it again would only be noise. */}
          {!node.name.startsWith(node.kindName.vi) && <small> {node.kindName[locale]}</small>}
          <Branch parentId={node.id} of={of} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
