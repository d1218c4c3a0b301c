import { Form } from 'react-router'
import { ROLES } from '#platform/actor.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { RadioGroup } from '#ui/form/choice-group.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields, WholeLine } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../../messages.ts'
import type { AccountView } from '../../queries/accounts/get-account.ts'
import type { Grantable } from '../../queries/accounts/list-grantable.ts'
import { fieldsOf } from '../form-refusal.tsx'
import { Search } from './search.tsx'

interface GrantFormProps extends Pick<AccountView, 'posts'> {
  readonly grantable: { readonly found: readonly Grantable[]; readonly count: number }
  readonly words: string
  readonly refused: Refused | undefined
  /** As typed, `dd/mm/yyyy`. */
  readonly today: string
}

/** A role, where, from when until when, and the post it ends with. */
export function GrantForm({ posts, grantable, words, refused, today }: GrantFormProps) {
  const t = useTranslator(identityMessages)
  const isLong = words !== '' || grantable.count > grantable.found.length
  return (
    <Section id="giao" title={t('identity.grant')}>
      {isLong && (
        <>
          <Search label={t('identity.search-organisation')} words={words} />
          <Note as="p">
            {t('identity.organisations-shown', { shown: grantable.found.length, count: grantable.count })}
          </Note>
        </>
      )}
      <Form method="post">
        <GrantFields posts={posts} found={grantable.found} refused={refused} today={today} />
        <ButtonRow>
          <Button variant="go" name="intent" value="grant">
            {t('identity.grant')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

interface GrantFieldsProps extends Pick<GrantFormProps, 'posts' | 'refused' | 'today'> {
  readonly found: readonly Grantable[]
}

function GrantFields({ posts, found, refused, today }: GrantFieldsProps) {
  const t = useTranslator(identityMessages)
  const [post] = posts
  const before = { from: today, organisationId: post?.organisationId ?? '', holdingId: post?.holdingId ?? '' }
  const field = fieldsOf(refused, before)
  const required = t('identity.required')
  return (
    <Fields>
      <Select
        {...field('role')}
        label={t('identity.role')}
        required={required}
        choose={t('identity.choose')}
        options={ROLES.map((role) => ({ value: role, label: t(`identity.role-${role}`) }))}
      />
      <WholeLine>
        <Select
          {...field('organisationId')}
          label={t('identity.organisation')}
          required={required}
          choose={t('identity.choose')}
          options={found.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </WholeLine>
      <DateInput {...field('from')} label={t('identity.from')} hint={t('identity.day-hint')} required={required} />
      <DateInput {...field('until')} label={t('identity.until')} hint={t('identity.until-hint')} />
      <WholeLine>
        <RadioGroup
          {...field('holdingId')}
          label={t('identity.tied')}
          hint={t('identity.tied-hint')}
          choices={[
            { value: '', label: t('identity.not-tied') },
            ...posts.map(({ holdingId, title }) => ({ value: holdingId, label: <span lang="vi">{title}</span> })),
          ]}
        />
      </WholeLine>
    </Fields>
  )
}
