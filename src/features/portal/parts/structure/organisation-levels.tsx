import { useTranslator } from '#platform/i18n/use-translator.ts'
import type { Structure } from '../../queries/structure/read-structure.ts'
import { structureMessages } from '../../structure-messages.ts'
import { listAddress, Pages } from '../lists/pages.tsx'
import { OrganisationTree } from './organisation-tree.tsx'

interface OrganisationLevelsProps {
  readonly structure: Structure
  readonly page: number
  /** The address of the first page. */
  readonly path: string
  /** Levels shown unfolded from here on. */
  readonly open?: number
}

/** As much of the tree as fits, what to do about the rest, and the way to the other pages of a long level. */
export function OrganisationLevels({ structure, page, path, open = 2 }: OrganisationLevelsProps) {
  const t = useTranslator(structureMessages)
  const { organisations, pages, isFolded } = structure
  return (
    <>
      {isFolded && <p>{t('structure.folded')}</p>}
      <OrganisationTree organisations={organisations} open={open} />
      <Pages page={page} pages={pages} at={(number) => listAddress(path, {}, number)} />
    </>
  )
}
