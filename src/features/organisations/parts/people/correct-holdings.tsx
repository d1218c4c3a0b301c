import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { WholeLine } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { organisationsMessages } from '../../messages.ts'
import { APPOINTMENT_MODES } from '../../people/modes.ts'
import type { HeldPost, ShownHolding } from '../../queries/people/list-posts.ts'
import { PostForm, refusedIn, useField } from './post-form.tsx'

interface CorrectHoldingsProps {
  readonly posts: readonly HeldPost[]
  readonly past: readonly (ShownHolding & { readonly postTitle: string })[]
  readonly refused: Refused | undefined
}

/** A form for each holding, filled in as it stands; those of former holders fold together. */
export function CorrectHoldings({ posts, past, refused }: CorrectHoldingsProps) {
  const t = useTranslator(organisationsMessages)
  const present = posts.flatMap(({ title, holders }) => holders.map((one) => ({ ...one, postTitle: title })))
  const correcting = refusedIn('correct-holding', refused)
  const form = (holding: CorrectHoldingProps['holding']) => (
    <CorrectHolding
      key={holding.holdingId}
      holding={holding}
      refused={correcting?.typed.holdingId === holding.holdingId ? correcting : undefined}
    />
  )
  return (
    <>
      {present.map(form)}
      {past.length > 0 && (
        <Disclosure
          summary={t('organisations.correct-past', { count: past.length })}
          open={past.some(({ holdingId }) => holdingId === correcting?.typed.holdingId)}
        >
          {past.map(form)}
        </Disclosure>
      )}
    </>
  )
}

interface CorrectHoldingProps {
  readonly holding: ShownHolding & { readonly postTitle: string }
  readonly refused: Refused | undefined
}

function CorrectHolding({ holding, refused }: CorrectHoldingProps) {
  const t = useTranslator(organisationsMessages)
  const { holdingId, personName, postTitle } = holding
  const fieldOf = useField('correct-holding', refused)
  const field = (name: string, label: string, saved: string, needed = true) => {
    const words = fieldOf(name, label, needed)
    const id = refused ? words.id : `${holdingId}-${name}`
    return { ...words, id, defaultValue: words.defaultValue ?? saved }
  }
  const lastDay = holding.lastDay ? formatDate(holding.lastDay as IsoDate) : ''
  return (
    <PostForm
      intent="correct-holding"
      title={t('organisations.correct-holding-of', { name: personName, post: postTitle })}
      button={t('organisations.save')}
      refused={refused}
      hidden={{ holdingId }}
    >
      <DateInput
        {...field('from', t('organisations.first-day-of'), formatDate(holding.from as IsoDate))}
        hint={t('organisations.date-hint')}
      />
      <DateInput
        {...field('lastDay', t('organisations.last-day-of'), lastDay, false)}
        hint={t('organisations.goes-on-hint')}
      />
      <Select
        {...field('mode', t('organisations.how'), holding.mode)}
        options={APPOINTMENT_MODES.map((mode) => ({ value: mode, label: t(`organisations.mode-${mode}`) }))}
      />
      <WholeLine>
        <TextArea
          {...field('printedTitle', t('organisations.printed-title'), holding.printedTitle)}
          rows={1}
          lang="vi"
        />
      </WholeLine>
    </PostForm>
  )
}
