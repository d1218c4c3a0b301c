import { useTranslator } from '#platform/i18n/use-translator.ts'
import { reorganisationsMessages } from '../../messages.ts'
import type { BodyChange } from '../../queries/preview-reorganisation.ts'
import { writeShare } from '../../read-share.ts'
import { BeforeAfter, Named } from './before-after.tsx'

const SIGNS = {
  established: '+',
  closed: '×',
  divided: '÷',
  renamed: '≠',
  moved: '→',
} as const satisfies Record<BodyChange['what'], string>

/** The old and the new tree, body by body. */
export function ChangeTable({ changes, day }: { readonly changes: readonly BodyChange[]; readonly day: string }) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <BeforeAfter
      id="cay-to-chuc"
      title={t('reorganisations.changes', { count: changes.length })}
      heads={{ before: t('reorganisations.old-tree'), after: t('reorganisations.new-tree', { day }) }}
      things={changes.map((change) => {
        const { what, axis, ref, nameBefore, nameAfter } = change
        return {
          key: `${what} ${axis} ${ref}`,
          sign: SIGNS[what],
          word: t(`reorganisations.becomes-${what === 'moved' && axis === 'line' ? 'moved-line' : what}`),
          name: nameBefore ?? nameAfter ?? '',
          before: <Before change={change} />,
          after: <After change={change} />,
        }
      })}
    />
  )
}

function Before({ change: { nameBefore, parentBefore } }: { readonly change: BodyChange }) {
  const t = useTranslator(reorganisationsMessages)
  if (!nameBefore) return t('reorganisations.not-yet')
  const under = parentBefore && t('reorganisations.under', { parent: parentBefore })
  return <Named name={nameBefore} more={[under]} />
}

function After({ change }: { readonly change: BodyChange }) {
  const t = useTranslator(reorganisationsMessages)
  const { what, nameAfter, parentAfter, successors } = change
  const shared = successors.map(({ name, share }) => (share === 1 ? name : `${name} (${writeShare(share)})`)).join(', ')
  if (!nameAfter) {
    return shared ? t('reorganisations.into', { successors: shared }) : t('reorganisations.no-more')
  }
  return (
    <Named
      name={nameAfter}
      more={[
        parentAfter && t('reorganisations.under', { parent: parentAfter }),
        what === 'divided' ? t('reorganisations.gives', { successors: shared }) : undefined,
      ]}
    />
  )
}
