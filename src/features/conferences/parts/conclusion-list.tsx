import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Conclusions } from '#ui/document/conclusion.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Count } from '#ui/text/count.tsx'
import { Note } from '#ui/text/note.tsx'
import type { RefusedHere } from '../conference-action.ts'
import { conferencesMessages } from '../messages.ts'
import type { ConclusionView, ConferenceView } from '../queries/get-conference.ts'
import { ConclusionItem } from './conclusion-item.tsx'
import { Refusal } from './refusal.tsx'
import { TaskForm, type TaskFormProps } from './task-form.tsx'
import { EditConclusionForm, NewConclusion } from './wording-form.tsx'

interface ConclusionListProps {
  readonly conference: ConferenceView
  /** The conclusion whose words are open for editing. */
  readonly editing: string | undefined
  /** The conclusion a task is being made of. */
  readonly assigning: (Pick<TaskFormProps, 'bodies' | 'proposedTitle'> & { readonly id: string }) | undefined
  readonly idempotencyKey: string
  readonly refused: RefusedHere | undefined
}

/** The conclusions in their order, with at most one form open among them: the one place to write. */
export function ConclusionList(props: ConclusionListProps) {
  const { conference, editing, assigning, refused, idempotencyKey } = props
  const t = useTranslator(conferencesMessages)
  const { conclusions, abilities } = conference
  const back = `/lam-viec/hoi-nghi/${conference.id}`
  const intent = refused?.typed.intent
  const elsewhere = intent === 'up' || intent === 'down' || intent === 'change-deadline'
  const item = (conclusion: ConclusionView) => {
    if (conclusion.id === editing) {
      return <EditConclusionForm key={conclusion.id} conclusion={conclusion} refused={refused} back={back} />
    }
    if (assigning && conclusion.id === assigning.id) {
      const form = { ...assigning, conclusion, refused, back, idempotencyKey }
      return <TaskForm key={conclusion.id} {...form} />
    }
    const last = conclusion.position === conclusions.length
    return <ConclusionItem key={conclusion.id} conclusion={conclusion} last={last} keeps={abilities.record} />
  }
  return (
    <Section id="ket-luan" title={t('conferences.to-tasks')} aside={<Clear conclusions={conclusions} />}>
      {elsewhere && <Refusal problem={refused?.problem} />}
      {conclusions.length === 0 && !abilities.record && <Note as="p">{t('conferences.no-conclusions')}</Note>}
      <Conclusions>
        {conclusions.map(item)}
        {abilities.record && !editing && !assigning && (
          <NewConclusion
            number={conclusions.length + 1}
            refused={elsewhere ? undefined : refused}
            idempotencyKey={idempotencyKey}
          />
        )}
      </Conclusions>
    </Section>
  )
}

/** How many conclusions have somebody to carry them out. */
function Clear({ conclusions }: Pick<ConferenceView, 'conclusions'>) {
  const t = useTranslator(conferencesMessages)
  const clear = conclusions.filter((one) => one.tasks.length > 0).length
  return (
    <>
      <Count>
        {clear}/{conclusions.length}
      </Count>{' '}
      {t('conferences.clear')}
    </>
  )
}
