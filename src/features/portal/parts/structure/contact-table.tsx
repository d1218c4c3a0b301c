import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalTable } from '#ui/portal/portal-table.tsx'
import type { PublicOrganisation } from '../../queries/structure/public-organisation.ts'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang } from '../portal-page.tsx'
import { PhoneLink } from './phone-link.tsx'

/** Bodies of so many levels are those readers turn to first. */
export const CONTACT_LEVELS = 3

/** Office telephones, body by body; nothing where none is known. */
export function ContactTable({ organisations }: { readonly organisations: readonly PublicOrganisation[] }) {
  const t = useTranslator(structureMessages)
  const locale = useLocale()
  const lang = useContentLang()
  if (organisations.length === 0) return null
  return (
    <PortalTable
      caption={t('structure.contact-caption')}
      columns={[{ head: t('structure.body') }, { head: t('structure.office-phone') }]}
      rows={organisations.map(({ id, href, name, kind, officePhone }) => ({
        key: id,
        name: (
          <>
            <a href={href} lang={lang}>
              {name}
            </a>
            {locale === 'en' && <small>{kind.en}</small>}
          </>
        ),
        cells: [<PhoneLink key="phone" phone={officePhone} />],
      }))}
    />
  )
}

/** The uppermost organisations with a telephone, `levels` deep. */
export function contactPoints(
  organisations: readonly PublicOrganisation[],
  levels = CONTACT_LEVELS,
): PublicOrganisation[] {
  if (levels === 0) return []
  return organisations.flatMap((one) => [
    ...(one.officePhone === '' ? [] : [one]),
    ...contactPoints(one.children, levels - 1),
  ])
}
