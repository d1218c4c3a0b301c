import { Form } from 'react-router'
import { formatDate } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../../messages.ts'
import type { AccountView } from '../../queries/accounts/get-account.ts'
import { periodWords } from './role-words.ts'

/** All roles an account holds, held and will hold, with the button that ends one. */
export function RolesTable({ roles }: Pick<AccountView, 'roles'>) {
  const t = useTranslator(identityMessages)
  return (
    <Section id="vai-tro" title={t('identity.roles')}>
      {roles.length === 0 ? (
        <p>{t('identity.no-roles')}</p>
      ) : (
        <DataTable
          caption={t('identity.roles')}
          captionHidden
          wordy
          columns={
            <>
              <Column wide>{t('identity.role')}</Column>
              <Column wide>{t('identity.organisation')}</Column>
              <Column wide>{t('identity.standing')}</Column>
              <Column>{t('identity.end-role')}</Column>
            </>
          }
        >
          <Rows>
            {roles.map((line) => (
              <RoleRow key={line.id} line={line} />
            ))}
          </Rows>
        </DataTable>
      )}
    </Section>
  )
}

function RoleRow({ line }: { readonly line: AccountView['roles'][number] }) {
  const t = useTranslator(identityMessages)
  const { role, organisation, post, delegator, mayEnd } = line
  const roleName = t(`identity.role-${role}`)
  return (
    <Row>
      <RowHead wide>
        {roleName}
        {delegator && (
          <>
            <br />
            <Note>{t('identity.by-delegation', { name: delegator })}</Note>
          </>
        )}
      </RowHead>
      <Cell wide>
        <span lang="vi">{organisation}</span>
      </Cell>
      <Cell wide>
        <Standing line={line} />
        {post && (
          <>
            <br />
            <Note>{t('identity.ends-with', { post })}</Note>
          </>
        )}
      </Cell>
      <Cell>{mayEnd && <EndButton line={line} />}</Cell>
    </Row>
  )
}

function Standing({ line }: { readonly line: AccountView['roles'][number] }) {
  const t = useTranslator(identityMessages)
  const locale = useLocale()
  const { from, until, revokedOn, standing } = line
  if (revokedOn) return t('identity.revoked-on', { day: formatDate(revokedOn), from: formatDate(from) })
  return `${t(`identity.standing-${standing}`)}, ${periodWords(from, until, locale)}`
}

function EndButton({ line: { id, role, organisation } }: { readonly line: AccountView['roles'][number] }) {
  const t = useTranslator(identityMessages)
  const name = t(`identity.role-${role}`)
  return (
    <Form method="post">
      <input type="hidden" name="grantId" value={id} />
      <Button inRow name="intent" value="end" aria-label={t('identity.end-role-aria', { role: name, organisation })}>
        {t('identity.end-role')}
      </Button>
    </Form>
  )
}
