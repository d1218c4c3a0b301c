import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { identityMessages } from '../messages.ts'
import type { SessionView } from '../queries/security/get-security.ts'
import { deviceName } from './device-name.ts'

/** Where somebody is signed in, this place marked; each can be ended, and all others at once. */
export function Sessions({ sessions }: { readonly sessions: readonly SessionView[] }) {
  const t = useTranslator(identityMessages)
  const columns = (
    <>
      <Column wide>{t('identity.session-device')}</Column>
      <Column wide>{t('identity.session-how')}</Column>
      <Column wide>{t('identity.session-used')}</Column>
      <Column wide>{t('identity.session-address')}</Column>
      <Column>{t('identity.session-end')}</Column>
    </>
  )
  return (
    <Section id="phien" title={t('identity.sessions-section')}>
      <DataTable caption={t('identity.sessions-list')} captionHidden columns={columns} wordy>
        <Rows>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </Rows>
      </DataTable>
      {sessions.length > 1 && (
        <form method="post" action="/lam-viec/tai-khoan">
          <input type="hidden" name="sessionId" value="others" />
          <ButtonRow below>
            <Button name="intent" value="end-session">
              {t('identity.sessions-end-others')}
            </Button>
          </ButtonRow>
        </form>
      )}
    </Section>
  )
}

function SessionRow({ session }: { readonly session: SessionView }) {
  const t = useTranslator(identityMessages)
  const device = deviceName(session.browser) ?? t('identity.session-unknown')
  return (
    <Row>
      <RowHead wide>
        {device}
        {session.isThis && (
          <>
            {' '}
            <b>({t('identity.session-this')})</b>
          </>
        )}
      </RowHead>
      <Cell wide label={t('identity.session-how')}>
        {t(`identity.method-${session.method}`)}
      </Cell>
      <Cell wide label={t('identity.session-used')}>
        {formatDateTime(session.lastUsed)}
      </Cell>
      <Cell wide label={t('identity.session-address')}>
        {session.address || '–'}
      </Cell>
      <Cell>
        {!session.isThis && (
          <form method="post" action="/lam-viec/tai-khoan">
            <input type="hidden" name="sessionId" value={session.id} />
            <Button inRow name="intent" value="end-session" aria-label={`${t('identity.session-end')}: ${device}`}>
              {t('identity.session-end')}
            </Button>
          </form>
        )}
      </Cell>
    </Row>
  )
}
