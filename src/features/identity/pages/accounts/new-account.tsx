import { Form, redirect } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { isUuid } from '#kernel/id.ts'
import { loaded, performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { openAccount } from '../../commands/accounts/open-account.ts'
import { identityMessages } from '../../messages.ts'
import { Search } from '../../parts/accounts/search.tsx'
import { FormRefusal, fieldsOf } from '../../parts/form-refusal.tsx'
import { type Candidate, findCandidate, listCandidates } from '../../queries/accounts/list-candidates.ts'
import type { Route } from './+types/new-account.ts'

const LIST = '/lam-viec/tai-khoan-nguoi-dung'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const { searchParams } = new URL(args.request.url)
  const words = (searchParams.get('tim') ?? '').slice(0, 200)
  const personId = searchParams.get('nguoi') ?? ''
  const day = localDate(clock.now())
  const candidates = await loaded(context, listCandidates(read, context.actor, words, day))
  const chosen = isUuid(personId) ? await findCandidate(read, context.actor, personId, day) : undefined
  return { words, candidates, chosen }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const answer = await performForPage(context, openAccount, Object.fromEntries(form), form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${LIST}/${answer.done.id}`)
}

export default function NewAccount({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const { words, candidates, chosen } = loaderData
  return (
    <>
      <title>{`${t('identity.new-account')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.new-account')}>{t('identity.new-account-lead')}</PageHead>
        <FormRefusal refused={actionData} />
        {chosen && <NewAccountForm chosen={chosen} refused={actionData} />}
        <Search label={t('identity.search-person')} words={words} />
        {candidates.count === 0 ? (
          <Empty
            title={t('identity.no-candidates')}
            level={2}
            action={<ButtonLink href="/lam-viec/to-chuc">{t('identity.open-tree')}</ButtonLink>}
          >
            {t('identity.no-candidates-lead')}
          </Empty>
        ) : (
          <Candidates found={candidates.found} words={words} />
        )}
        {candidates.count > candidates.found.length && (
          <Note as="p" below>
            {t('identity.candidates-shown', { shown: candidates.found.length, count: candidates.count })}
          </Note>
        )}
      </Page>
    </>
  )
}

interface NewAccountFormProps {
  readonly chosen: Candidate & { readonly username: string }
  readonly refused: Refused | undefined
}

function NewAccountForm({ chosen, refused }: NewAccountFormProps) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused, { username: chosen.username })
  return (
    <Section id="lap" title={t('identity.make-for', { name: chosen.name })}>
      <p lang="vi">{chosen.posts.join('; ')}</p>
      <Form method="post">
        <input type="hidden" name="personId" value={chosen.personId} />
        <TextInput
          {...field('username')}
          label={t('identity.username')}
          hint={t('identity.username-hint')}
          required={t('identity.required')}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <ButtonRow>
          <Button variant="go">{t('identity.new-account')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Candidates({ found, words }: { readonly found: readonly Candidate[]; readonly words: string }) {
  const t = useTranslator(identityMessages)
  const href = (personId: string) => `?${new URLSearchParams({ ...(words && { tim: words }), nguoi: personId })}#lap`
  return (
    <DataTable
      caption={t('identity.candidates')}
      wordy
      columns={
        <>
          <Column wide>{t('identity.person')}</Column>
          <Column wide>{t('identity.posts-held')}</Column>
        </>
      }
    >
      <Rows>
        {found.map(({ personId, name, posts }) => (
          <Row key={personId}>
            <RowHead wide>
              <a href={href(personId)} lang="vi" aria-label={t('identity.make-for', { name })}>
                {name}
              </a>
            </RowHead>
            <Cell wide>
              <span lang="vi">{posts.join('; ')}</span>
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
