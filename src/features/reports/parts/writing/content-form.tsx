import { type ReactNode, useState } from 'react'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ErrorSummary, type SummarisedError } from '#ui/form/error-summary.tsx'
import { reportPageMessages } from '../../page-messages.ts'
import { ConflictList } from './conflicts.tsx'
import { fieldOf } from './refusal.ts'
import type { Writing } from './use-writing.ts'

interface ContentFormProps {
  /** Also what buttons outside the form name in their `form`. */
  readonly id: string
  readonly writing: Writing
  readonly version: number
  readonly idempotencyKey: string
  readonly refused: Refused | undefined
  /** A place of the report in words. */
  readonly nameOf: (key: string) => string
  /** A field's error as the summary above the form says it; the bare sentence unless given. */
  readonly sayError?: (field: string, sentence: string) => string
  readonly children: ReactNode
}

/**
 * The form a report's content is written in: what every change is measured against, and above the fields whatever stood
 * in the way of saving, be it errors or places that somebody else changed. Works without any script.
 */
export function ContentForm(props: ContentFormProps) {
  const { id, writing, version, idempotencyKey, refused, nameOf, sayError = bareSentence, children } = props
  const t = useTranslator(reportPageMessages)
  // A refusal comes with a whole new page. Made once: a new array at each keystroke would pull the focus to the summary.
  const [errors] = useState(() => summarise(refused, sayError))
  return (
    <form ref={writing.form} method="post" id={id}>
      <input type="hidden" name="version" value={version} readOnly />
      <input type="hidden" name="base" value={JSON.stringify(writing.saved)} readOnly />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} readOnly />
      {/* The first button is what Enter in a field presses: it must only save. */}
      <Button hidden name="intent" value="save">
        {t('reports.save')}
      </Button>
      {refused && !writing.conflicts && (
        <ErrorSummary
          title={`${refused.problem.sentence} ${t('reports.problems', { count: refused.problem.fields.length })}`}
          errors={errors}
        />
      )}
      {writing.conflicts && <ConflictList of={writing.conflicts} nameOf={nameOf} />}
      {children}
    </form>
  )
}

function summarise(
  refused: Refused | undefined,
  sayError: (field: string, sentence: string) => string,
): readonly SummarisedError[] {
  return (refused?.problem.fields ?? []).map(({ path, sentence }) => ({
    field: fieldOf(path),
    message: sayError(fieldOf(path), sentence),
  }))
}

function bareSentence(_field: string, sentence: string): string {
  return sentence
}
