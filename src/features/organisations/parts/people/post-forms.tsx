import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { DateInput } from '#ui/form/date-input.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { organisationsMessages } from '../../messages.ts'
import { END_REASONS } from '../../people/modes.ts'
import type { HeldPost } from '../../queries/people/list-posts.ts'
import type { RosterSeat } from '../../queries/people/list-roster.ts'
import { PostForm, refusedIn, useField } from './post-form.tsx'

interface FormProps {
  readonly refused: Refused | undefined
}

export function AddPostForm({ idempotencyKey, ...rest }: FormProps & { readonly idempotencyKey: string }) {
  const t = useTranslator(organisationsMessages)
  const refused = refusedIn('add-post', rest.refused)
  const field = useField('add-post', refused)
  const position = field('position', t('organisations.position'))
  return (
    <PostForm
      intent="add-post"
      title={t('organisations.add-post')}
      refused={refused}
      idempotencyKey={refused?.typed.idempotencyKey ?? idempotencyKey}
    >
      <TextInput {...field('title', t('organisations.post-title'))} lang="vi" />
      <DateInput {...field('from', t('organisations.first-day-of'))} hint={t('organisations.date-hint')} />
      <TextInput
        {...position}
        defaultValue={position.defaultValue ?? '0'}
        hint={t('organisations.position-hint')}
        inputMode="numeric"
      />
    </PostForm>
  )
}

export function ClosePostForm({ posts, ...rest }: FormProps & { readonly posts: readonly HeldPost[] }) {
  const t = useTranslator(organisationsMessages)
  const refused = refusedIn('close-post', rest.refused)
  const field = useField('close-post', refused)
  const options = posts
    .filter(({ lastDay }) => lastDay === undefined)
    .map(({ id, title, holders }) => ({
      value: id,
      label: [title, ...holders.map((one) => one.personName)].join(' – '),
    }))
  return (
    <PostForm intent="close-post" title={t('organisations.close-post')} refused={refused}>
      <Select {...field('postId', t('organisations.post'))} choose={t('organisations.choose')} options={options} />
      <DateInput {...field('lastDay', t('organisations.last-day-of'))} hint={t('organisations.date-hint')} />
    </PostForm>
  )
}

export function EndHoldingForm({ posts, ...rest }: FormProps & { readonly posts: readonly HeldPost[] }) {
  const t = useTranslator(organisationsMessages)
  const refused = refusedIn('end-holding', rest.refused)
  const field = useField('end-holding', refused)
  return (
    <PostForm intent="end-holding" title={t('organisations.end-holding')} refused={refused}>
      <Select
        {...field('holdingId', t('organisations.holder'))}
        choose={t('organisations.choose')}
        options={holdingOptions(posts)}
      />
      <DateInput {...field('lastDay', t('organisations.last-day-of'))} hint={t('organisations.date-hint')} />
      <Select
        {...field('reason', t('organisations.reason'))}
        choose={t('organisations.choose')}
        options={END_REASONS.map((reason) => ({ value: reason, label: t(`organisations.reason-${reason}`) }))}
      />
    </PostForm>
  )
}

interface SeatFormProps extends FormProps {
  readonly seats: readonly RosterSeat[]
  readonly seatable: readonly { readonly id: string; readonly label: string }[]
  readonly idempotencyKey: string
}

export function SeatForms({ seats, seatable, idempotencyKey, ...rest }: SeatFormProps) {
  const t = useTranslator(organisationsMessages)
  const adding = refusedIn('add-seat', rest.refused)
  const closing = refusedIn('close-seat', rest.refused)
  const field = useField('add-seat', adding)
  const closed = useField('close-seat', closing)
  return (
    <>
      <PostForm
        intent="add-seat"
        title={t('organisations.add-seat')}
        refused={adding}
        idempotencyKey={adding?.typed.idempotencyKey ?? idempotencyKey}
      >
        <TextInput
          {...field('role', t('organisations.role-in-body'))}
          hint={t('organisations.role-in-body-hint')}
          lang="vi"
        />
        <Select
          {...field('postId', t('organisations.post'))}
          choose={t('organisations.choose')}
          options={seatable.map(({ id, label }) => ({ value: id, label }))}
        />
        <DateInput {...field('from', t('organisations.first-day-of'))} hint={t('organisations.date-hint')} />
      </PostForm>
      {seats.length > 0 && (
        <PostForm intent="close-seat" title={t('organisations.close-seat')} refused={closing}>
          <Select
            {...closed('seatId', t('organisations.seat'))}
            choose={t('organisations.choose')}
            options={seats.map(({ id, role, postTitle }) => ({ value: id, label: `${role} – ${postTitle}` }))}
          />
          <DateInput {...closed('lastDay', t('organisations.last-day-of'))} hint={t('organisations.date-hint')} />
        </PostForm>
      )}
    </>
  )
}

/** Who holds what, as choices. */
function holdingOptions(posts: readonly HeldPost[]) {
  return posts.flatMap(({ title, holders }) =>
    holders.map(({ holdingId, personName }) => ({ value: holdingId, label: `${personName} – ${title}` })),
  )
}
