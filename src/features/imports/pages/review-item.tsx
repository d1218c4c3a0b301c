import { Form, redirect } from 'react-router'
import { listPublicIndicators, listSections } from '#features/articles/index.ts'
import { Refusal } from '#features/articles/parts.ts'
import { listTopics } from '#features/topics/index.ts'
import { localDate } from '#kernel/date.ts'
import { readUploads } from '#platform/files/upload-input.ts'
import {
  loaded,
  performForPage,
  type Refused,
  refuseTooLarge,
  type SignedInContext,
  signedIn,
} from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Split } from '#ui/frame/split.tsx'
import { Message } from '#ui/message/message.tsx'
import { Note } from '#ui/text/note.tsx'
import { batchHref, itemHref } from '../addresses.ts'
import { acceptItem } from '../commands/accept-item.ts'
import { convertItem } from '../commands/convert-item.ts'
import { rejectItem } from '../commands/reject-item.ts'
import { importsMessages } from '../messages.ts'
import { AcceptForm } from '../parts/accept-form.tsx'
import { OriginalPage } from '../parts/original-page.tsx'
import { Conversion, ReadingNotes } from '../parts/reading-notes.tsx'
import { findNextItem, getItem, type ItemView } from '../queries/get-item.ts'
import type { Route } from './+types/review-item.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const item = await loaded(context, getItem(read, context.actor, args.params.itemId, localDate(clock.now())))
  const hasKey = new URL(args.request.url).searchParams.get('phim') !== 'tat'
  return {
    item,
    sections: await listSections(read),
    topics: await listTopics(read),
    indicators: await listPublicIndicators(read),
    hasKey,
  }
}

export async function action(args: Route.ActionArgs) {
  const tooLarge = refuseTooLarge(args)
  if (tooLarge) return tooLarge
  const context = signedIn(args)
  await loaded(
    context,
    getItem(context.services.read, context.actor, args.params.itemId, localDate(context.services.clock.now())),
  )
  const form = await args.request.formData()
  const { intent, ...typed } = Object.fromEntries(form)
  const { itemId } = args.params
  const { search } = new URL(args.request.url)
  if (intent === 'convert') {
    const answer = await performForPage(context, convertItem, { ...typed, itemId }, form)
    if ('refused' in answer) return answer.refused
    throw redirect(itemHref(itemId) + search)
  }
  const [file] = await readUploads(form, 'file')
  const answer =
    intent === 'reject'
      ? await performForPage(context, rejectItem, { ...typed, itemId }, form)
      : await performForPage(context, acceptItem, { ...typed, topics: form.getAll('topics'), itemId, file }, form)
  if ('refused' in answer) return answer.refused
  throw redirect(await placeAfter(context, answer.done.batchId, search))
}

/** The next page to review, or the batch when none is left. */
async function placeAfter({ services }: SignedInContext, batchId: string, search: string): Promise<string> {
  const next = await findNextItem(services.read, batchId)
  return next ? itemHref(next) + search : batchHref(batchId)
}

export default function ReviewItem({
  loaderData: { item, sections, topics, indicators, hasKey },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslator(importsMessages)
  return (
    <>
      <title>{`${item.content?.title ?? item.fileName} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={<span lang="vi">{item.content?.title ?? item.fileName}</span>}>
          {t('imports.left', { count: item.toReview })} · <a href={batchHref(item.batchId)}>{t('imports.back')}</a>
        </PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {item.state !== 'parsed' && (
          <Message tone="note">
            {t(`imports.state-${item.state}`)}
            {item.reason && `: ${item.reason}`}
          </Message>
        )}
        <ReadingNotes item={item} />
        <Split
          shape="even"
          first={<Original item={item} />}
          second={
            item.state === 'parsed' && (
              <Section id="bai" title={t('imports.taken-apart')}>
                <AcceptForm {...{ item, sections, topics, indicators, hasKey }} refused={actionData} />
              </Section>
            )
          }
        />
        {item.state === 'parsed' && <Conversion item={item} />}
        {item.state === 'parsed' && <OtherWays item={item} hasKey={hasKey} refused={actionData} />}
      </Page>
    </>
  )
}

function Original({ item }: { readonly item: ItemView }) {
  const t = useTranslator(importsMessages)
  return (
    <Section id="goc" title={t('imports.original')}>
      <Note as="p">
        {item.fileName} · {item.extraction?.encoding}. {t('imports.original-key')}
      </Note>
      <OriginalPage stretches={item.stretches} />
    </Section>
  )
}

interface OtherWaysProps {
  readonly item: ItemView
  readonly hasKey: boolean
  readonly refused: Refused | undefined
}

function OtherWays({ item, hasKey, refused }: OtherWaysProps) {
  const t = useTranslator(importsMessages)
  const error = refused?.problem.fields.find(({ path }) => path === '/reason')?.sentence
  return (
    <Section id="bo-trang" title={t('imports.reject')}>
      <Form method="post" key={item.id}>
        <TextInput name="reason" label={t('imports.reason')} error={error} lang="vi" />
        <ButtonRow>
          <Button name="intent" value="reject">
            {t('imports.reject')}
          </Button>
        </ButtonRow>
      </Form>
      <p>
        <a href={`${itemHref(item.id)}${hasKey ? '?phim=tat' : ''}`}>
          {t(hasKey ? 'imports.keys-off' : 'imports.keys-on')}
        </a>
      </p>
    </Section>
  )
}
