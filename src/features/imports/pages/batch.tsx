import { Form, redirect } from 'react-router'
import { listSections, type SectionView } from '#features/articles/index.ts'
import { Refusal } from '#features/articles/parts.ts'
import { localDate } from '#kernel/date.ts'
import { loaded, performForPage, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Filter } from '#ui/control/filter.tsx'
import { Pagination } from '#ui/control/pagination.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { batchHref, itemHref } from '../addresses.ts'
import { acceptConfident } from '../commands/accept-confident.ts'
import { undoDecision } from '../commands/undo-decision.ts'
import { importsMessages } from '../messages.ts'
import { ItemTable, STATE_SHAPES } from '../parts/item-table.tsx'
import { type BatchView, getBatch } from '../queries/get-batch.ts'
import { findNextItem } from '../queries/get-item.ts'
import { ITEM_STATES, type ItemState, itemStateNamed } from '../rules.ts'
import type { Route } from './+types/batch.ts'

const USUAL_THRESHOLD = 80

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor } = context
  const { read, clock } = services
  const asked = new URL(args.request.url).searchParams
  const state = itemStateNamed(asked.get('tinh-trang'))
  const typed = Number(asked.get('nguong') ?? USUAL_THRESHOLD)
  const threshold = Number.isInteger(typed) && typed >= 50 && typed <= 100 ? typed : USUAL_THRESHOLD
  const page = Math.max(1, Math.trunc(Number(asked.get('trang')) || 1))
  const wanted = { day: localDate(clock.now()), state, threshold, page }
  const batch = await loaded(context, getBatch(read, actor, args.params.batchId, wanted))
  const next = await findNextItem(read, batch.id)
  return { batch, state: state ?? null, threshold, next: next ?? null, sections: await listSections(read) }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const raw = { ...Object.fromEntries(form), batchId: args.params.batchId }
  if (form.get('intent') === 'undo') {
    const answer = await performForPage(context, undoDecision, raw, form)
    if ('refused' in answer) return answer.refused
    throw redirect(itemHref(answer.done.itemId))
  }
  const answer = await performForPage(context, acceptConfident, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(batchHref(args.params.batchId))
}

export default function Batch({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(importsMessages)
  const { batch, state, threshold, next, sections } = loaderData
  const here = batchHref(batch.id)
  const states = ITEM_STATES.filter((one) => batch.counts[one] > 0).map((one) => ({
    href: `${here}?tinh-trang=${one}`,
    label: t(`imports.state-${one}`),
    shape: STATE_SHAPES[one],
    count: String(batch.counts[one]),
    current: one === state,
  }))
  return (
    <>
      <title>{`${t('imports.queue-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={batch.source}>{t('imports.queue-lead')}</PageHead>
        {actionData && <Refusal problem={actionData.problem} />}
        {next && (
          <ButtonRow below>
            <ButtonLink variant="go" href={itemHref(next)}>
              {t('imports.review-next')}
            </ButtonLink>
          </ButtonRow>
        )}
        <Filter
          label={t('imports.filter')}
          items={[{ href: here, label: t('imports.all'), current: state === null }, ...states]}
        />
        <p>{t('imports.decided', { done: batch.decided.done, all: batch.decided.all })}</p>
        <ItemTable items={batch.items} />
        <Pages batch={batch} state={state} />
        {batch.mayUndo && <Undo />}
        {batch.counts.parsed > 0 && <Confident batch={batch} threshold={threshold} sections={sections} />}
      </Page>
    </>
  )
}

interface PagesProps {
  readonly batch: BatchView
  readonly state: ItemState | null
}

function Pages({ batch, state }: PagesProps) {
  const t = useTranslator(importsMessages)
  const { page, lastPage, listed, items } = batch
  if (lastPage === 1) return null
  const link = (to: number, label: string) => {
    const filter = state ? `tinh-trang=${state}&` : ''
    return to < 1 || to > lastPage ? undefined : { href: `${batchHref(batch.id)}?${filter}trang=${to}`, label }
  }
  return (
    <Pagination
      label={t('imports.list-pages')}
      position={t('imports.list-position', { shown: items.length, listed, page, lastPage })}
      previous={link(page - 1, t('imports.list-previous'))}
      next={link(page + 1, t('imports.list-next'))}
    />
  )
}

function Undo() {
  const t = useTranslator(importsMessages)
  return (
    <Form method="post">
      <ButtonRow>
        <Button name="intent" value="undo">
          {t('imports.undo')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

interface ConfidentProps {
  readonly batch: BatchView
  readonly threshold: number
  readonly sections: readonly SectionView[]
}

/** Accepting without reading: how many first, then a button that names the number. */
function Confident({ batch, threshold, sections }: ConfidentProps) {
  const t = useTranslator(importsMessages)
  const locale = useLocale()
  const count = batch.confident
  return (
    <Section id="nhan-chac-chan" title={t('imports.accept-confident')}>
      <Form method="get">
        <TextInput name="nguong" inputMode="numeric" label={t('imports.threshold')} defaultValue={String(threshold)} />
        <ButtonRow>
          <Button>{t('imports.count-them')}</Button>
        </ButtonRow>
      </Form>
      <p>{t('imports.accept-confident-lead', { count, threshold })}</p>
      {count > 0 && (
        <Form method="post">
          <input type="hidden" name="count" value={count} />
          <input type="hidden" name="threshold" value={threshold} />
          <Select
            name="sectionSlug"
            label={t('imports.section')}
            options={sections.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
          />
          <ButtonRow>
            <Button name="intent" value="accept">
              {t('imports.accept-count', { count })}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
