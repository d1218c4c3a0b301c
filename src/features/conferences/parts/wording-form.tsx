import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { ConclusionEdit } from '#ui/document/conclusion.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Conflict } from '#ui/message/conflict.tsx'
import type { RefusedHere } from '../conference-action.ts'
import { conferencesMessages } from '../messages.ts'
import type { ConclusionView } from '../queries/get-conference.ts'
import { errorOf, Refusal } from './refusal.tsx'

interface NewConclusionProps {
  readonly number: number
  readonly refused: RefusedHere | undefined
  /** Makes a second press of the button do nothing. */
  readonly idempotencyKey: string
}

/** The next conclusion: its words, and whether it becomes a task at once. */
export function NewConclusion({ number, refused, idempotencyKey }: NewConclusionProps) {
  const t = useTranslator(conferencesMessages)
  return (
    <ConclusionEdit number={number}>
      <form method="post" id="dang-ghi">
        <Refusal problem={refused?.problem} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TextArea
          name="wording"
          paper
          label={t('conferences.wording')}
          required={t('conferences.required')}
          error={errorOf(refused?.problem, 'wording')}
          defaultValue={refused?.typed.wording ?? ''}
        />
        <ButtonRow>
          <Button variant="go" name="intent" value="record-and-assign">
            {t('conferences.record-and-assign')}
          </Button>
          <Button variant="quiet" name="intent" value="record">
            {t('conferences.record')}
          </Button>
        </ButtonRow>
      </form>
    </ConclusionEdit>
  )
}

interface EditConclusionProps {
  readonly conclusion: ConclusionView
  readonly refused: RefusedHere | undefined
  /** The conference's page without the form. */
  readonly back: string
}

/** The words of a conclusion put right; both versions when somebody else was quicker. */
export function EditConclusionForm({ conclusion, refused, back }: EditConclusionProps) {
  const t = useTranslator(conferencesMessages)
  const wording = refused?.typed.wording ?? conclusion.wording
  const stale = refused?.problem.kind === 'stale'
  return (
    <ConclusionEdit number={conclusion.position}>
      <form method="post" id="dang-ghi">
        {stale ? <BothWordings mine={wording} theirs={conclusion.wording} /> : <Refusal problem={refused?.problem} />}
        <input type="hidden" name="intent" value="save-conclusion" />
        <input type="hidden" name="conclusionId" value={conclusion.id} />
        <input
          type="hidden"
          name="version"
          value={stale ? conclusion.version : (refused?.typed.version ?? conclusion.version)}
        />
        <TextArea
          name="wording"
          paper
          label={t('conferences.wording')}
          required={t('conferences.required')}
          error={errorOf(refused?.problem, 'wording')}
          defaultValue={wording}
        />
        {!stale && (
          <ButtonRow>
            <Button variant="go">{t('conferences.save-wording')}</Button>
            <ButtonLink variant="quiet" href={back}>
              {t('conferences.back')}
            </ButtonLink>
          </ButtonRow>
        )}
      </form>
    </ConclusionEdit>
  )
}

function BothWordings({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const t = useTranslator(conferencesMessages)
  return (
    <Conflict
      name="keep"
      mine={{ label: t('conferences.mine'), value: mine, keep: t('conferences.keep-mine') }}
      theirs={{ label: t('conferences.theirs'), value: theirs, keep: t('conferences.keep-theirs') }}
    >
      {t('conferences.stale-wording')}
    </Conflict>
  )
}
