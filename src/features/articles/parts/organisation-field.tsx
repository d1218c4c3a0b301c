import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Select, type SelectOption } from '#ui/form/select.tsx'
import { articlesMessages } from '../messages.ts'

interface OrganisationFieldProps {
  readonly organisations: readonly SelectOption[]
  readonly refused: Refused | undefined
  readonly id: string
}

/** Whose article it is: asked only of whoever edits for more than one. */
export function OrganisationField({ organisations, refused, id }: OrganisationFieldProps) {
  const t = useTranslator(articlesMessages)
  const [only, ...others] = organisations
  if (others.length === 0) return <input type="hidden" name="organisationId" value={only?.value ?? ''} />
  return (
    <Select
      id={id}
      name="organisationId"
      label={t('articles.organisation')}
      options={organisations}
      defaultValue={refused?.typed.organisationId ?? only?.value}
    />
  )
}
