import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalTable } from '#ui/portal/portal-table.tsx'
import type { PublicOrganisation } from '../../queries/structure/list-organisations.ts'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang } from '../portal-page.tsx'
import { PhoneLink } from './phone-link.tsx'

/** Office telephones, body by body. */
export function ContactTable({ organisations }: { readonly organisations: readonly PublicOrganisation[] }) {
  const t = useTranslator(structureMessages)
  const locale = useLocale()
  const lang = useContentLang()
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

/** The uppermost organisations with a telephone, `levels` deep: those readers turn to first. */
export function contactPoints(organisations: readonly PublicOrganisation[], levels = 3): PublicOrganisation[] {
  if (levels === 0) return []
  return organisations.flatMap((one) => [
    ...(one.officePhone === '' ? [] : [one]),
    ...contactPoints(one.children, levels - 1),
  ])
}
