import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { libraryMessages } from '../messages.ts'
import type { DocumentView } from '../queries/get-document.ts'
import { errorOf } from './refusal.tsx'

interface DecisionProps {
  readonly document: DocumentView
  readonly refused: Refused | undefined
}

/** Put it on the portal, or take it off with a reason. */
export function DocumentDecision({ document: { can, version, state }, refused }: DecisionProps) {
  const t = useTranslator(libraryMessages)
  const error = errorOf(refused, 'reason')
  return (
    <>
      {can.publish && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <ButtonRow>
            <Button variant="go" name="intent" value="publish">
              {state === 'withdrawn' ? t('library.publish-again') : t('library.publish')}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {can.withdraw && (
        <Disclosure summary={t('library.withdraw')} open={error !== undefined}>
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <TextArea
              name="reason"
              label={t('library.reason')}
              hint={t('library.reason-hint')}
              required={t('library.required')}
              error={error}
              defaultValue={refused?.typed.reason}
              rows={2}
              lang="vi"
            />
            <ButtonRow>
              <Button name="intent" value="withdraw">
                {t('library.withdraw')}
              </Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      )}
    </>
  )
}
