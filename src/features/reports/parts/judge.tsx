import { OnBehalf } from '#features/identity/parts.ts'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { reportPageMessages } from '../page-messages.ts'
import type { ReportView } from '../queries/get-report.ts'

interface JudgeProps {
  readonly report: Pick<ReportView, 'version' | 'judgesFor'>
  readonly refused: Refused | undefined
}

/** The approver's two answers: approve, or return with a reason. */
export function Judge({ report: { version, judgesFor }, refused }: JudgeProps) {
  const t = useTranslator(reportPageMessages)
  const reasonError = refused?.problem.fields.find(({ path }) => path === '/reason')?.sentence
  return (
    <Section id="duyet" title={t('reports.judge')}>
      <Note>{t('reports.judge-note')}</Note>
      <OnBehalf of={judgesFor} />
      {refused && !reasonError && (
        <Message tone="hard" role="alert">
          {refused.problem.sentence}
        </Message>
      )}
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <ButtonRow>
          <Button variant="go" name="intent" value="approve">
            {t('reports.approve')}
          </Button>
        </ButtonRow>
      </form>
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="reason"
          label={t('reports.reason')}
          hint={t('reports.reason-hint')}
          error={reasonError}
          defaultValue={refused?.typed.reason ?? ''}
          maxLength={2000}
        />
        <ButtonRow below>
          <Button name="intent" value="return">
            {t('reports.return')}
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
