import { useTranslator } from '#platform/i18n/use-translator.ts'
import { reorganisationsMessages } from '../../messages.ts'
import type { AreaChange } from '../../queries/area-changes.ts'
import { BeforeAfter, Named } from './before-after.tsx'

const SIGNS = { established: '+', closed: '×', changed: '≠' } as const satisfies Record<AreaChange['what'], string>

/** The areas as they are and as they will be; nothing when the decree leaves them alone. */
export function AreaTable({ areas, day }: { readonly areas: readonly AreaChange[]; readonly day: string }) {
  const t = useTranslator(reorganisationsMessages)
  if (areas.length === 0) return null
  return (
    <BeforeAfter
      id="dia-ban-thay-doi"
      title={t('reorganisations.area-changes', { count: areas.length })}
      heads={{ before: t('reorganisations.old-areas'), after: t('reorganisations.new-areas', { day }) }}
      things={areas.map((change) => ({
        key: `${change.what} ${change.ref}`,
        sign: SIGNS[change.what],
        word: t(`reorganisations.area-${change.what}`),
        name: change.nameBefore ?? change.nameAfter ?? '',
        before: <Before change={change} />,
        after: <After change={change} />,
      }))}
    />
  )
}

function Before({ change: { nameBefore, parentBefore } }: { readonly change: AreaChange }) {
  const t = useTranslator(reorganisationsMessages)
  if (!nameBefore) return t('reorganisations.not-yet')
  return <Named name={nameBefore} more={[parentBefore && t('reorganisations.within', { area: parentBefore })]} />
}

function After({ change: { nameAfter, parentAfter, takenInBy, bodies } }: { readonly change: AreaChange }) {
  const t = useTranslator(reorganisationsMessages)
  const along = bodies.length > 0 ? t('reorganisations.bodies-along', { count: bodies.length }) : undefined
  if (nameAfter) {
    return <Named name={nameAfter} more={[parentAfter && t('reorganisations.within', { area: parentAfter }), along]} />
  }
  const goes = takenInBy ? t('reorganisations.into', { successors: takenInBy }) : t('reorganisations.no-more')
  return <Named name={goes} more={[along]} />
}
