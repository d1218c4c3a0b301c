import { useEffect, useState } from 'react'
import { type IsoDate, isWeekend, nextWorkingDay, parseDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { WholeLine } from '#ui/form/fields.tsx'
import { Message } from '#ui/message/message.tsx'
import { conferencesMessages } from '../messages.ts'
import { useWeekendWords } from './weekend-repair.tsx'

interface DeadlineFieldProps {
  readonly typed: string
  readonly error: string | undefined
}

/** The deadline; where a script runs, a weekend is pointed out while it is typed, with the working day to move to. */
export function DeadlineField({ typed, error }: DeadlineFieldProps) {
  const t = useTranslator(conferencesMessages)
  const [text, setText] = useState(typed)
  const [repaired, setRepaired] = useState(typed)
  const repair = (day: IsoDate) => {
    setText(formatDate(day))
    setRepaired(formatDate(day))
  }
  return (
    <>
      <DateInput
        key={repaired}
        name="dueOn"
        label={t('conferences.task-deadline')}
        hint={t('conferences.date-hint')}
        error={error}
        defaultValue={repaired}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <WeekendWarning day={parseDate(text)} repair={repair} />
    </>
  )
}

interface WeekendWarningProps {
  readonly day: IsoDate | undefined
  readonly repair: (day: IsoDate) => void
}

function WeekendWarning({ day, repair }: WeekendWarningProps) {
  const words = useWeekendWords()
  // The button only works with a script, so it appears only where one runs; the saved task is repaired without.
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted || !day || !isWeekend(day)) return null
  const workingDay = nextWorkingDay(day)
  return (
    <WholeLine>
      <Message
        tone="note"
        role="status"
        actions={
          <Button variant="quiet" inRow type="button" onClick={() => repair(workingDay)}>
            {words.repair(workingDay)}
          </Button>
        }
      >
        {words.said(day)}
      </Message>
    </WholeLine>
  )
}
