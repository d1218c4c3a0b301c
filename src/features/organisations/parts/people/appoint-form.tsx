import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Note } from '#ui/text/note.tsx'
import { organisationsMessages } from '../../messages.ts'
import { APPOINTMENT_MODES } from '../../people/modes.ts'
import type { HeldPost } from '../../queries/people/list-posts.ts'
import { PostForm, refusedIn, useField } from './post-form.tsx'

export interface FoundPeople {
  readonly words: string
  readonly people: readonly { readonly id: string; readonly label: string }[]
}

interface AppointFormProps {
  readonly posts: readonly HeldPost[]
  readonly found: FoundPeople
  readonly idempotencyKey: string
  readonly refused: Refused | undefined
}

/** Puts somebody, known or new, into a vacant post. */
export function AppointForm({ posts, found, idempotencyKey, ...rest }: AppointFormProps) {
  const t = useTranslator(organisationsMessages)
  const refused = refusedIn('appoint', rest.refused)
  const field = useField('appoint', refused)
  const vacant = posts.filter(({ holders }) => holders.length === 0)
  if (vacant.length === 0) {
    return (
      <Disclosure summary={t('organisations.appoint')}>
        <Note as="p">{t('organisations.no-vacant-post')}</Note>
      </Disclosure>
    )
  }
  return (
    <PostForm
      intent="appoint"
      title={t('organisations.appoint')}
      refused={refused}
      open={found.words !== ''}
      idempotencyKey={refused?.typed.idempotencyKey ?? idempotencyKey}
      before={<FindPerson {...found} />}
    >
      <Select
        {...field('postId', t('organisations.post'))}
        choose={t('organisations.choose')}
        options={vacant.map((post) => ({ value: post.id, label: post.title }))}
      />
      <Select
        {...field('mode', t('organisations.how'))}
        choose={t('organisations.choose')}
        options={APPOINTMENT_MODES.map((mode) => ({ value: mode, label: t(`organisations.mode-${mode}`) }))}
      />
      <DateInput {...field('from', t('organisations.first-day-of'))} hint={t('organisations.date-hint')} />
      <HolderFields people={found.people} refused={refused} />
    </PostForm>
  )
}

interface HolderFieldsProps {
  readonly people: FoundPeople['people']
  readonly refused: Refused | undefined
}

/** The title as printed, and somebody of those found, or the name and office contact of somebody new. */
function HolderFields({ people, refused }: HolderFieldsProps) {
  const t = useTranslator(organisationsMessages)
  const field = useField('appoint', refused)
  return (
    <>
      <TextInput
        {...field('printedTitle', t('organisations.printed-title'), false)}
        hint={t('organisations.printed-title-hint')}
        lang="vi"
      />
      {people.length > 0 && (
        <Select
          {...field('personId', t('organisations.known-person'), false)}
          choose={t('organisations.new-person')}
          options={people.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <TextInput
        {...field('fullName', t('organisations.full-name'), people.length === 0)}
        lang="vi"
        autoComplete="off"
      />
      <TextInput {...field('officePhone', t('organisations.office-phone'), false)} type="tel" autoComplete="off" />
      <TextInput {...field('officeEmail', t('organisations.office-email'), false)} type="email" autoComplete="off" />
    </>
  )
}

/** Somebody who is known already is looked for by name first. */
function FindPerson({ words, people }: FoundPeople) {
  const t = useTranslator(organisationsMessages)
  return (
    <Form method="get" role="search" aria-label={t('organisations.find-person')}>
      <TextInput
        type="search"
        name="nguoi"
        label={t('organisations.find-person')}
        hint={t('organisations.find-person-hint')}
        defaultValue={words}
        autoComplete="off"
      />
      <ButtonRow below>
        <Button>{t('organisations.find')}</Button>
      </ButtonRow>
      {words !== '' && people.length === 0 && <Note as="p">{t('organisations.nobody-found', { words })}</Note>}
    </Form>
  )
}
