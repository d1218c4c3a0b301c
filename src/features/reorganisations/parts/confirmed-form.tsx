import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox } from '#ui/form/choice-group.tsx'

interface ConfirmedFormProps {
  readonly intent: 'apply' | 'undo' | 'discard'
  readonly version: number
  readonly label: string
  /** What one says by ticking the box. */
  readonly confirm: string
  readonly refused: Refused | undefined
}

/** A step that is not taken by a slip: a box to tick, then the button. */
export function ConfirmedForm({ intent, version, label, confirm, refused }: ConfirmedFormProps) {
  const error =
    refused?.typed.intent === intent ? refused.problem.fields.find(({ path }) => path === '/confirmed') : undefined
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <Checkbox id={`confirm-${intent}`} name="confirmed" label={confirm} error={error?.sentence} />
      <ButtonRow>
        <Button variant={intent === 'apply' ? 'go' : 'plain'} name="intent" value={intent}>
          {label}
        </Button>
      </ButtonRow>
    </Form>
  )
}
