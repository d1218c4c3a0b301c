import { Form } from 'react-router'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../../messages.ts'
import type { AccountView } from '../../queries/accounts/get-account.ts'

/** How the person gets in: a slip or a letter with a one-time code; and the account closed or opened again. */
export function EntrySection({ account }: { readonly account: AccountView }) {
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
      {!isOwn && account.hasOtherWays && <OtherWays />}
      {!isOwn && <Closing />}
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
function OtherWays() {
  const t = useTranslator(identityMessages)
  return (
    <Section id="cach-khac" title={t('identity.other-ways-in')}>
      <p>{t('identity.other-ways-lead')}</p>
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="remove-ways">
            {t('identity.remove-ways')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Closing() {
  const t = useTranslator(identityMessages)
  return (
    <Section id="dong" title={t('identity.close')}>
      <p>{t('identity.close-lead')}</p>
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="close">
            {t('identity.close')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
