import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox } from '#ui/form/choice-group.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../../messages.ts'
import type { AccountView } from '../../queries/accounts/get-account.ts'
import { fieldsOf } from '../form-refusal.tsx'

interface EntryProps {
  readonly account: AccountView
  readonly refused: Refused | undefined
}

/** How the person gets in: a slip or a letter with a one-time code; and the account closed or opened again. */
export function EntrySection({ account, refused }: EntryProps) {
  const t = useTranslator(identityMessages)
  const { id, state, officeEmail, isOwn } = account
  if (state === 'closed') {
    return (
      <Form method="post">
        <ButtonRow below>
          <Button name="intent" value="reopen">
            {t('identity.reopen')}
          </Button>
        </ButtonRow>
      </Form>
    )
  }
  return (
    <>
      <Section id="vao" title={t('identity.entry')}>
        {account.waitSeconds > 0 && <Waiting seconds={account.waitSeconds} />}
        <p>{t(`identity.entry-${state}`)}</p>
        <ButtonRow>
          <form method="post" action={`/lam-viec/tai-khoan-nguoi-dung/${id}/phieu`}>
            <Button name="intent" value="slip">
              {t('identity.print-slip')}
            </Button>
          </form>
          {officeEmail && (
            <Form method="post">
              <Button name="intent" value="send-letter">
                {t('identity.send-letter', { address: officeEmail })}
              </Button>
            </Form>
          )}
        </ButtonRow>
      </Section>
      {!isOwn && account.hasOtherWays && <OtherWays account={account} refused={refused} />}
      {!isOwn && <Closing account={account} refused={refused} />}
    </>
  )
}

/** Too many wrong tries: how long it waits, and the end of it. */
function Waiting({ seconds }: { readonly seconds: number }) {
  const t = useTranslator(identityMessages)
  return (
    <Form method="post">
      <Message
        tone="note"
        actions={
          <Button inRow name="intent" value="unlock">
            {t('identity.unlock')}
          </Button>
        }
      >
        {t('identity.waits', { minutes: Math.ceil(seconds / 60) })}
      </Message>
    </Form>
  )
}

/** For whoever lost the phone the codes are on. */
function OtherWays({ account, refused }: EntryProps) {
  const t = useTranslator(identityMessages)
  return (
    <Section id="cach-khac" title={t('identity.other-ways-in')}>
      <p>{t('identity.other-ways-lead')}</p>
      <ConfirmedAct
        intent="remove-ways"
        label={t('identity.remove-ways')}
        confirm={t('identity.confirm-remove-ways', { name: account.name })}
        refused={refused}
      />
    </Section>
  )
}

function Closing({ account, refused }: EntryProps) {
  const t = useTranslator(identityMessages)
  return (
    <Section id="dong" title={t('identity.close')}>
      <p>{t('identity.close-lead')}</p>
      <ConfirmedAct
        intent="close"
        label={t('identity.close')}
        confirm={t('identity.confirm-close', { name: account.name })}
        refused={refused}
      />
    </Section>
  )
}

interface ConfirmedActProps {
  readonly intent: 'close' | 'remove-ways'
  readonly label: string
  /** What one says by ticking the box. */
  readonly confirm: string
  readonly refused: Refused | undefined
}

/** A step that is not taken by a slip: a box to tick, then the button. */
function ConfirmedAct({ intent, label, confirm, refused }: ConfirmedActProps) {
  const error = refused?.typed.intent === intent ? fieldsOf(refused)('confirmed').error : undefined
  return (
    <Form method="post">
      <Checkbox id={`confirm-${intent}`} name="confirmed" label={confirm} error={error} />
      <ButtonRow>
        <Button name="intent" value={intent}>
          {label}
        </Button>
      </ButtonRow>
    </Form>
  )
}
