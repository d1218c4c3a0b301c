import type { Locale } from '#kernel/locale.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { organisationsMessages } from '../messages.ts'
import type { BranchNode } from '../queries/read-branch.ts'
import styles from './organisation-tree.module.css'

interface OrganisationTreeProps {
  readonly nodes: readonly BranchNode[]
  readonly opened: ReadonlySet<string>
  /** How many stand below a body of which not all are shown; undefined: how many heads there are. */
  readonly folded: ReadonlyMap<string | undefined, number>
  readonly locale: Locale
  readonly label: string
  /** The address of one organisation. */
  readonly hrefOf: (id: string) => string
  /** The address of this page with that branch open; absent when all are. */
  readonly openHref: ((id: string | undefined) => string) | undefined
}

type BranchProps = Omit<OrganisationTreeProps, 'nodes' | 'label'> & {
  readonly parentId: string | undefined
  readonly of: ReadonlyMap<string | undefined, readonly BranchNode[]>
}

/** The tree as nested lists: screen readers say the level and the number of siblings of each. */
export function OrganisationTree({ nodes, label, ...rest }: OrganisationTreeProps) {
  const of = Map.groupBy(nodes, (node) => node.parentId)
  return (
    <nav aria-label={label}>
      <Branch parentId={undefined} of={of} {...rest} />
    </nav>
  )
}

function Branch({ parentId, of, ...rest }: BranchProps) {
  const nodes = of.get(parentId)
  if (!nodes) return null
  return (
    <ul className={styles.branch}>
      {nodes.map((node) => (
        <li key={node.id} id={`to-chuc-${node.id}`}>
          <NodeLine node={node} {...rest} />
          {rest.opened.has(node.id) && <Branch parentId={node.id} of={of} {...rest} />}
        </li>
      ))}
      <Folded parentId={parentId} {...rest} />
    </ul>
  )
}

/** The way to all siblings, where only some are shown. */
function Folded({ parentId, folded, openHref }: Pick<BranchProps, 'parentId' | 'folded' | 'openHref'>) {
  const t = useTranslator(organisationsMessages)
  const count = folded.get(parentId)
  if (count === undefined || !openHref) return null
  return (
    <li>
      <a href={openHref(parentId)}>{t(`organisations.see-all-${parentId ? 'below' : 'heads'}`, { count })}</a>
    </li>
  )
}

function NodeLine({
  node,
  locale,
  opened,
  hrefOf,
  openHref,
}: Pick<BranchProps, 'locale' | 'opened' | 'hrefOf' | 'openHref'> & { readonly node: BranchNode }) {
  const t = useTranslator(organisationsMessages)
  const isOpen = opened.has(node.id)
  return (
    <>
      <a href={hrefOf(node.id)}>{node.name}</a>
      {/* Many bodies are named after their kind; saying it again would only be noise. */}
      {!node.name.startsWith(node.kindName.vi) && <small> {node.kindName[locale]}</small>}
      {openHref && node.childCount > 0 && (
        <>
          {' '}
          <a
            className={styles.more}
            href={openHref(isOpen ? node.parentId : node.id)}
            aria-label={t(isOpen ? 'organisations.shut' : 'organisations.open', {
              name: node.name,
              count: node.childCount,
            })}
          >
            {isOpen ? '−' : '+'} {node.childCount}
          </a>
        </>
      )}
    </>
  )
}
