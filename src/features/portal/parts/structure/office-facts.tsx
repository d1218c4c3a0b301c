import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Facts } from '#ui/portal/facts.tsx'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang, usePortal } from '../portal-page.tsx'
import { PhoneLink } from './phone-link.tsx'

/** Address and telephone of the office that answers for the portal; absent where neither is known. */
export function OfficeFacts() {
  const s = useTranslator(structureMessages)
  const lang = useContentLang()
  const { address, phone } = usePortal()
  const facts = [
    ...(address ? [{ term: s('structure.address'), value: <span lang={lang}>{address}</span> }] : []),
    ...(phone ? [{ term: s('structure.office-phone'), value: <PhoneLink phone={phone} /> }] : []),
  ]
  return facts.length > 0 && <Facts facts={facts} />
}
