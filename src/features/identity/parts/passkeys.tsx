import { formatDateTime } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { identityMessages } from '../messages.ts'
import type { PasskeyView } from '../queries/security/get-security.ts'
import { PasskeyForm } from './passkey-form.tsx'

interface PasskeysProps {
  readonly passkeys: readonly PasskeyView[]
  /** The name of a new passkey that was refused. */
  readonly typedName: string | undefined
}

/** One's own passkeys: seen, named, removed, and a new one added. */
export function Passkeys({ passkeys, typedName }: PasskeysProps) {
  const t = useTranslator(identityMessages)
  return (
    <Section id="khoa" title={t('identity.passkeys-section')}>
      <p>{t('identity.passkeys-lead')}</p>
      {passkeys.length === 0 ? <p>{t('identity.passkeys-none')}</p> : <PasskeyTable passkeys={passkeys} />}
      <Section id="them-khoa" level={3} title={t('identity.passkey-add')}>
        <PasskeyForm
          action="/lam-viec/tai-khoan"
          ceremony="create"
          question="/lam-viec/tai-khoan/khoa-moi"
          field="passkey"
          label={t('identity.passkey-add')}
        >
          <input type="hidden" name="intent" value="add-passkey" />
          <TextInput
            name="name"
            id="new-passkey-name"
            defaultValue={typedName}
            label={t('identity.passkey-new-name')}
            maxLength={100}
          />
        </PasskeyForm>
      </Section>
    </Section>
  )
}

function PasskeyTable({ passkeys }: { readonly passkeys: readonly PasskeyView[] }) {
  const t = useTranslator(identityMessages)
  const columns = (
    <>
      <Column wide>{t('identity.passkey-name')}</Column>
      <Column wide>{t('identity.passkey-added')}</Column>
      <Column wide>{t('identity.passkey-kept')}</Column>
      <Column wide>{t('identity.passkey-change')}</Column>
    </>
  )
  return (
    <DataTable caption={t('identity.passkeys-list')} captionHidden columns={columns} wordy>
      <Rows>
        {passkeys.map((passkey) => (
          <Row key={passkey.id}>
            <RowHead wide>{passkey.name || t('identity.passkey-unnamed')}</RowHead>
            <Cell wide label={t('identity.passkey-added')}>
              {formatDateTime(passkey.addedAt)}
            </Cell>
            <Cell wide>{t(passkey.isBackedUp ? 'identity.passkey-backed-up' : 'identity.passkey-bound')}</Cell>
            <Cell wide>
              <PasskeyChanges passkey={passkey} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

function PasskeyChanges({ passkey }: { readonly passkey: PasskeyView }) {
  const t = useTranslator(identityMessages)
  return (
    <Disclosure inner summary={t('identity.passkey-change')}>
      <form method="post" action="/lam-viec/tai-khoan">
        <input type="hidden" name="passkeyId" value={passkey.id} />
        <TextInput
          name="name"
          id={`name-${passkey.id}`}
          label={t('identity.passkey-name')}
          defaultValue={passkey.name}
          maxLength={100}
        />
        <ButtonRow>
          <Button inRow name="intent" value="name-passkey">
            {t('identity.passkey-rename')}
          </Button>
          <Button inRow name="intent" value="remove-passkey">
            {t('identity.passkey-remove')}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  )
}
