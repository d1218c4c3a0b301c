import { Form, redirect } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { loaded, performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { addTopic } from '../commands/add-topic.ts'
import { renameTopic } from '../commands/rename-topic.ts'
import { topicsMessages } from '../messages.ts'
import { listTopicsUsed, type UsedTopic } from '../queries/list-topics-used.ts'
import type { Route } from './+types/topics.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const kept = await loaded(context, listTopicsUsed(read, context.actor, localDate(clock.now())))
  return { ...kept, isDone: new URL(args.request.url).searchParams.has('xong') }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const raw = Object.fromEntries(form)
  const answer =
    raw.intent === 'rename'
      ? await performForPage(context, renameTopic, raw, form)
      : await performForPage(context, addTopic, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect('/lam-viec/chu-de?xong')
}

export default function Topics({ loaderData: { topics, mayManage, isDone }, actionData }: Route.ComponentProps) {
  const t = useTranslator(topicsMessages)
  return (
    <>
      <title>{`${t('topics.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('topics.title')}>{t('topics.lead')}</PageHead>
        {actionData && <Refusal refused={actionData} />}
        {isDone && !actionData && (
          <Message tone="fine" role="status">
            {t('topics.saved')}
          </Message>
        )}
        {topics.length === 0 ? (
          <Empty title={t('topics.none')} level={2}>
            {t(mayManage ? 'topics.none-lead' : 'topics.none-whom-to-ask')}
          </Empty>
        ) : (
          <Lines topics={topics} />
        )}
        {mayManage && <Adding refused={actionData} />}
        {mayManage && topics.length > 0 && <Renaming topics={topics} refused={actionData} />}
        {!mayManage && topics.length > 0 && (
          <Note as="p" below>
            {t('topics.whom-to-ask')}
          </Note>
        )}
      </Page>
    </>
  )
}

function field(name: 'name' | 'topicId' | 'newName', refused: Refused | undefined) {
  return {
    name,
    defaultValue: refused?.typed[name],
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  }
}

const LABELS: Readonly<Record<string, keyof typeof topicsMessages>> = {
  name: 'topics.name',
  topicId: 'topics.which',
  newName: 'topics.new-name',
}

function Refusal({ refused: { problem } }: { readonly refused: Refused }) {
  const t = useTranslator(topicsMessages)
  return (
    <FormRefusal
      problem={problem}
      title={() => t('topics.errors')}
      labelOf={(name) => LABELS[name] && t(LABELS[name])}
    />
  )
}

function Lines({ topics }: { readonly topics: readonly UsedTopic[] }) {
  const t = useTranslator(topicsMessages)
  return (
    <DataTable
      caption={t('topics.list')}
      columns={
        <>
          <Column wide>{t('topics.name')}</Column>
          <Column num>{t('topics.articles')}</Column>
          <Column num>{t('topics.documents')}</Column>
        </>
      }
    >
      <Rows>
        {topics.map(({ id, slug, name, articles, documents }) => (
          <Row key={id}>
            <RowHead wide>
              <a href={`/chu-de/${slug}`} lang="vi">
                {name}
              </a>
            </RowHead>
            <Cell num>{articles}</Cell>
            <Cell num>{documents}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

function Adding({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(topicsMessages)
  return (
    <Section id="them" title={t('topics.add')}>
      <Form method="post">
        <TextInput {...field('name', refused)} label={t('topics.name')} required={t('topics.required')} lang="vi" />
        <ButtonRow>
          <Button name="intent" value="add">
            {t('topics.add')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

interface RenamingProps {
  readonly topics: readonly UsedTopic[]
  readonly refused: Refused | undefined
}

function Renaming({ topics, refused }: RenamingProps) {
  const t = useTranslator(topicsMessages)
  return (
    <Section id="doi-ten" title={t('topics.rename')}>
      <Form method="post">
        <Select
          {...field('topicId', refused)}
          label={t('topics.which')}
          required={t('topics.required')}
          choose={t('topics.choose')}
          options={topics.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          {...field('newName', refused)}
          label={t('topics.new-name')}
          hint={t('topics.rename-hint')}
          required={t('topics.required')}
          lang="vi"
        />
        <ButtonRow>
          <Button name="intent" value="rename">
            {t('topics.rename-button')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
