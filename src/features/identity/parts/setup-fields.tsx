import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { identityMessages } from '../messages.ts'
import type { Setup } from '../queries/find-setup.ts'
import { fieldsOf } from './form-refusal.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

interface SetupFieldsProps {
  readonly setup: Setup
  /** The kinds among which the head of the tree is chosen. */
  readonly headKinds: readonly { readonly code: string; readonly name: string; readonly symbol: string }[]
  readonly refused: Refused | undefined
}

/** What the first administrator says of the locality, as far as it is not known, and of themselves. */
export function SetupFields({ setup, headKinds, refused }: SetupFieldsProps) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused)
  const required = t('identity.required')
  return (
    <>
      {(setup.needsLocality || setup.needsOrganisation) && (
        <Section id="dia-phuong" title={t('identity.setup-locality')}>
          {setup.needsLocality && <LocalityFields refused={refused} />}
          {setup.needsOrganisation && <HeadFields headKinds={headKinds} refused={refused} />}
        </Section>
      )}
      <Section id="quan-tri" title={t('identity.setup-person')}>
        <TextInput
          {...field('fullName')}
          label={t('identity.full-name')}
          required={required}
          autoComplete="name"
          lang="vi"
        />
        <TextInput {...field('postTitle')} label={t('identity.post-title')} required={required} lang="vi" />
        <TextInput
          {...field('username')}
          label={t('identity.username')}
          required={required}
          autoCapitalize="none"
          autoComplete="username"
          spellCheck={false}
        />
        <NewPasswordFields refused={refused} />
      </Section>
    </>
  )
}

function LocalityFields({ refused }: Pick<SetupFieldsProps, 'refused'>) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused)
  const required = t('identity.required')
  return (
    <>
      <TextInput
        {...field('localityName')}
        label={t('identity.locality-name')}
        hint={t('identity.locality-hint')}
        required={required}
        lang="vi"
      />
      <TextInput
        {...field('documentPlace')}
        label={t('identity.document-place')}
        hint={t('identity.place-hint')}
        required={required}
        lang="vi"
      />
      <TextInput {...field('term')} label={t('identity.term')} hint={t('identity.term-hint')} required={required} />
    </>
  )
}

function HeadFields({ headKinds, refused }: Omit<SetupFieldsProps, 'setup'>) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused)
  const required = t('identity.required')
  return (
    <>
      <TextInput
        {...field('organisationName')}
        label={t('identity.head-name')}
        hint={t('identity.head-hint')}
        required={required}
        lang="vi"
      />
      <Select
        {...field('organisationKind')}
        label={t('identity.head-kind')}
        hint={t('identity.head-kind-hint')}
        options={headKinds.map(({ code, name, symbol }) => ({ value: code, label: `${name} (${symbol})` }))}
        choose={t('identity.choose-head-kind')}
        required={required}
      />
    </>
  )
}
