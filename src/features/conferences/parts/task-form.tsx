import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { ConclusionEdit } from '#ui/document/conclusion.tsx'
import { Checkbox, CheckboxGroup } from '#ui/form/choice-group.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Paper } from '#ui/text/paper.tsx'
import type { RefusedHere } from '../conference-action.ts'
import { conferencesMessages } from '../messages.ts'
import type { ConclusionView } from '../queries/get-conference.ts'
import { DeadlineField } from './deadline-field.tsx'
import { errorOf, Refusal } from './refusal.tsx'

export interface TaskFormProps {
  readonly conclusion: ConclusionView
  /** Bodies that may lead or support, in tree order. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly proposedTitle: string
  readonly refused: RefusedHere | undefined
  readonly back: string
  readonly idempotencyKey: string
}

/** What makes a conclusion a task: one lead body, a product, a deadline or "thường xuyên". */
export function TaskForm({ conclusion, refused, back, idempotencyKey, ...rest }: TaskFormProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <ConclusionEdit number={conclusion.position}>
      <Paper>{conclusion.wording}</Paper>
      <form method="post" id="dang-ghi">
        <Refusal problem={refused?.problem} />
        <input type="hidden" name="conclusionId" value={conclusion.id} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TaskFields {...rest} refused={refused} />
        <ButtonRow below>
          <Button variant="go" name="intent" value="assign">
            {t('conferences.save-task')}
          </Button>
          <ButtonLink variant="quiet" href={back}>
            {t('conferences.back')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </ConclusionEdit>
  )
}

function TaskFields({ bodies, proposedTitle, refused }: Pick<TaskFormProps, 'bodies' | 'proposedTitle' | 'refused'>) {
  const t = useTranslator(conferencesMessages)
  const typed = refused?.typed ?? {}
  const error = (name: string) => errorOf(refused?.problem, name)
  const required = t('conferences.required')
  return (
    <>
      <TextInput
        name="title"
        label={t('conferences.task-title')}
        required={required}
        error={error('title')}
        defaultValue={typed.title ?? proposedTitle}
      />
      <LeadAndDeadline bodies={bodies} refused={refused} />
      <Checkbox
        name="recurring"
        label={t('conferences.task-recurring')}
        error={error('recurring')}
        defaultChecked={typed.recurring !== undefined}
      />
      <TextArea
        name="product"
        rows={2}
        label={t('conferences.task-product')}
        required={required}
        error={error('product')}
        defaultValue={typed.product ?? ''}
      />
      <Supporters bodies={bodies} refused={refused} />
    </>
  )
}

type BodyProps = Pick<TaskFormProps, 'bodies' | 'refused'>

function choicesOf(bodies: TaskFormProps['bodies']) {
  return bodies.map(({ id, name }) => ({ value: id, label: name }))
}

function LeadAndDeadline({ bodies, refused }: BodyProps) {
  const t = useTranslator(conferencesMessages)
  const typed = refused?.typed ?? {}
  return (
    <Fields>
      <Select
        name="leadOrganisationId"
        label={t('conferences.task-lead')}
        required={t('conferences.required')}
        error={errorOf(refused?.problem, 'leadOrganisationId')}
        choose={t('conferences.task-lead-choose')}
        options={choicesOf(bodies)}
        defaultValue={typed.leadOrganisationId ?? ''}
      />
      <DeadlineField error={errorOf(refused?.problem, 'dueOn')} typed={typed.dueOn ?? ''} />
    </Fields>
  )
}

/** Any number of bodies, none of them the lead. */
function Supporters({ bodies, refused }: BodyProps) {
  const t = useTranslator(conferencesMessages)
  const chosen = refused?.chosen ?? []
  return (
    <Disclosure summary={t('conferences.task-supporters')} open={chosen.length > 0}>
      <CheckboxGroup
        name="supporterIds"
        label={t('conferences.task-supporters')}
        error={errorOf(refused?.problem, 'supporterIds')}
        choices={choicesOf(bodies)}
        defaultValues={chosen}
      />
    </Disclosure>
  )
}
