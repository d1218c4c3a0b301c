import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel, shortPeriodLabel } from '#kernel/period.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Filter } from '#ui/control/filter.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Message } from '#ui/message/message.tsx'
import { figuresMessages } from '../messages.ts'
import { figuresHref, readFiguresAddress, readingWord } from '../parts/figures-address.ts'
import { FiguresTable } from '../parts/figures-table.tsx'
import { Gone } from '../parts/gone.tsx'
import { Origins } from '../parts/origins.tsx'
import { type FiguresView, getFigures } from '../queries/get-figures.ts'
import { READINGS } from '../reading.ts'
import { wordsOfTable } from '../words-of-table.ts'
import type { Route } from './+types/figures.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor } = context
  const address = readFiguresAddress(new URL(args.request.url).searchParams)
  const asked = { organisationId: args.params.organisationId, ...address }
  const view = await loaded(context, getFigures(services.read, actor, asked, localDate(services.clock.now())))
  return { view, opensDecrees: actor.roles.some(({ role }) => role === 'administrator') }
}

export default function Figures({ loaderData: { view, opensDecrees } }: Route.ComponentProps) {
  const t = useTranslator(figuresMessages)
  const locale = useLocale()
  const { organisation, columns, last } = view
  return (
    <>
      <title>{`${t('figures.title')} – ${organisation.name} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('figures.title')}>
          <a href={`/lam-viec/to-chuc/${organisation.id}`}>{organisation.name}</a>
          {last && `. ${t('figures.lead', { last: periodLabel(last as PeriodCode, locale) })}`}
        </PageHead>
        <Filter
          label={t('figures.readings')}
          items={READINGS.map((reading) => ({
            href: figuresHref(organisation.id, { reading, last }),
            label: t(`figures.${reading}`),
            current: reading === view.reading,
          }))}
        />
        {view.codes.length === 0 && <Empty title={t('figures.nothing-title')}>{t('figures.nothing')}</Empty>}
        {view.codes.length > 1 && <PeriodForm view={view} />}
        {columns.length > 0 && <Figured view={view} opensDecrees={opensDecrees} />}
        {columns.length === 0 && <Gone view={view} last={last} />}
      </Page>
    </>
  )
}

/** The table, or why there is none to be seen, and what stands behind it. */
function Figured({ view, opensDecrees }: Route.ComponentProps['loaderData']) {
  const isThere = view.columns.some(({ absent }) => absent === undefined)
  return (
    <>
      {isThere && <FiguresTable view={view} />}
      {isThere ? <WordsOfTable view={view} /> : <NotThere view={view} />}
      <Origins view={view} opensDecrees={opensDecrees} />
      <Differences view={view} />
    </>
  )
}

function WordsOfTable({ view }: { readonly view: FiguresView }) {
  const t = useTranslator(figuresMessages)
  const words = wordsOfTable(view, useLocale())
  if (words.length === 0) return null
  return (
    <Section id="chu-trong-bang" title={t('figures.words')}>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  )
}

function PeriodForm({ view }: { readonly view: FiguresView }) {
  const t = useTranslator(figuresMessages)
  const locale = useLocale()
  return (
    <form method="get" action={figuresHref(view.organisation.id, {})}>
      <input type="hidden" name="cach" value={readingWord(view.reading)} />
      <Fields>
        <Select
          name="ky"
          label={t('figures.last-period')}
          options={view.codes.map((code) => ({ value: code, label: shortPeriodLabel(code as PeriodCode, locale) }))}
          defaultValue={view.last}
        />
      </Fields>
      <ButtonRow>
        <Button>{t('figures.show')}</Button>
      </ButtonRow>
    </form>
  )
}

/** In place of a table in which every column would say that the body was not there. */
function NotThere({ view }: { readonly view: FiguresView }) {
  const t = useTranslator(figuresMessages)
  const { organisation, since, endedOn, last } = view
  const day = since ?? endedOn
  const said = { organisation: organisation.name, day: day ? formatDate(day) : '–' }
  return (
    <>
      <Message tone="note">{t(since ? 'figures.nothing-yet' : 'figures.nothing-left', said)}</Message>
      <p>
        <a href={figuresHref(organisation.id, { reading: 'present', last })}>{t('figures.read-present')}</a>
      </p>
    </>
  )
}

/** Where to see all that changed in between, moves included. */
function Differences({ view }: { readonly view: FiguresView }) {
  const t = useTranslator(figuresMessages)
  const from = view.firstDay && formatDate(view.firstDay)
  const until = formatDate(view.day)
  if (!from) return null
  return (
    <p>
      <a href={`/lam-viec/to-chuc/khac-biet?${new URLSearchParams({ tu: from, den: until })}`}>
        {t('figures.differences', { from, until })}
      </a>
    </p>
  )
}
