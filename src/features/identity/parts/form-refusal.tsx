import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal as Refusal } from '#ui/form/form-refusal.tsx'
import { identityMessages } from '../messages.ts'

/** The label of each field of these forms, so that the summary says which one a short sentence speaks of. */
const LABELS: Readonly<Record<string, keyof typeof identityMessages>> = {
  localityName: 'identity.locality-name',
  documentPlace: 'identity.document-place',
  term: 'identity.term',
  organisationName: 'identity.head-name',
  organisationKind: 'identity.head-kind',
  fullName: 'identity.full-name',
  postTitle: 'identity.post-title',
  username: 'identity.username',
  password: 'identity.new-password',
  passwordAgain: 'identity.new-password-again',
  currentPassword: 'identity.password-current',
  newPassword: 'identity.password-new',
  newPasswordAgain: 'identity.password-again',
  role: 'identity.role',
  organisationId: 'identity.organisation',
  holdingId: 'identity.tied',
  accountId: 'identity.delegate-to',
  grantIds: 'identity.delegate-which',
  from: 'identity.from',
  until: 'identity.until',
  confirmed: 'identity.confirm',
}

/** Why a form was refused: all its fields at once, or one sentence. */
export function FormRefusal({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(identityMessages)
  if (!refused) return null
  return (
    <Refusal
      problem={refused.problem}
      title={(count) => t('identity.to-mend', { count })}
      nameOf={(path) => path.split('/')[1] ?? ''}
      // A page has several boxes to tick, one for each step.
      idOf={(name) => (name === 'confirmed' ? `confirm-${refused.typed.intent}` : name)}
      labelOf={(name) => LABELS[name] && t(LABELS[name])}
    />
  )
}

/** What a field gets back from a refused form: the value typed and what is wrong with it. */
export function fieldsOf(refused: Refused | undefined, before: Readonly<Record<string, string>> = {}) {
  return (name: string) => ({
    name,
    defaultValue: refused?.typed[name] ?? before[name],
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
}
