import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { blocLabel, blocs } from '#kernel/organisation-kind.ts'
import { performForPage, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Filter } from '#ui/control/filter.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Split } from '#ui/frame/split.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Note } from '#ui/text/note.tsx'
import { planCongress } from '../commands/plan-congress.ts'
import { congressFigures } from '../figures.ts'
import { congressesMessages } from '../messages.ts'
import { DayForm, onDay, PastDay, readAskedDay } from '../parts/congress-day.tsx'
import { CONGRESS_PAGE, IncompleteTable, OtherTable } from '../parts/congress-tables.tsx'
import { FigureTable } from '../parts/figure-table.tsx'
import { PlanForm } from '../parts/plan-form.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { listCongresses } from '../queries/list-congresses.ts'
import { listRecordable } from '../queries/list-recordable.ts'
import type { CongressLine } from '../queries/read-lines.ts'
import { readForm } from '../read-form.ts'
import type { Route } from './+types/congress-list.ts'

export async function loader(args: Route.LoaderArgs) {
  const { actor, services } = signedIn(args)
  const today = localDate(services.clock.now())
  const query = new URL(args.request.url).searchParams
  const asked = readAskedDay(query, today)
  return {
    today,
    asked,
    bloc: query.get('khoi') ?? '',
    lines: await listCongresses(services.read, actor, asked.day),
    bodies: await listRecordable(services.read, actor, today),
    idempotencyKey: v7(),
  }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const answer = await performForPage(context, planCongress, readForm(form), form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${CONGRESS_PAGE}/${answer.done.id}?xong`)
}

export default function CongressList({ loaderData, actionData }: Route.ComponentProps) {
  const { today, asked, bloc, lines, bodies, idempotencyKey } = loaderData
  const { day } = asked
  const t = useTranslator(congressesMessages)
  const shown = sorted(lines.filter((line) => bloc === '' || line.bloc === bloc))
  const { incomplete, others, ended } = shown
  const plan = bodies.length > 0 && day === today && (
    <PlanForm bodies={bodies} idempotencyKey={idempotencyKey} refused={actionData} />
  )
  const inForce = [...incomplete, ...others]
  const counts = { incomplete: incomplete.length, others: others.length, ended: ended.length }
  const count = inForce.length + ended.length
  return (
    <>
      <title>{`${t('congresses.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('congresses.title')}>
          {t('congresses.lead', { count, ...counts, day: formatDate(day) })}
        </PageHead>
        <PastDay day={day} today={today} page={CONGRESS_PAGE} />
        {actionData && <Refusal refused={actionData} />}
        <BlocFilter lines={lines} current={bloc} hrefOf={(query) => onDay(CONGRESS_PAGE, day, today, query)} />
        <Register {...shown} hrefOf={(id) => onDay(`${CONGRESS_PAGE}/${id}`, day, today)} />
        {inForce.length > 0 ? <Split shape="even" first={<Figures lines={inForce} day={day} />} second={plan} /> : plan}
        <DayForm asked={asked} today={today} page={CONGRESS_PAGE} />
      </Page>
    </>
  )
}

interface RegisterProps {
  readonly incomplete: readonly CongressLine[]
  readonly others: readonly CongressLine[]
  /** Of bodies that are no more, however they stood. */
  readonly ended: readonly CongressLine[]
  readonly hrefOf: (id: string) => string
}

function sorted(lines: readonly CongressLine[]): Omit<RegisterProps, 'hrefOf'> {
  const inForce = lines.filter(({ endedOn }) => endedOn === undefined)
  return {
    incomplete: inForce.filter(({ state }) => state === 'incomplete'),
    others: inForce.filter(({ state }) => state !== 'incomplete'),
    ended: lines.filter(({ endedOn }) => endedOn !== undefined),
  }
}

/** Every congress in one of three tables: what is not complete, the others, those of bodies that are no more. */
function Register({ incomplete, others, ended, hrefOf }: RegisterProps) {
  const t = useTranslator(congressesMessages)
  return (
    <>
      <Section
        id="chua-kien-toan"
        title={t('congresses.incomplete')}
        aside={t('congresses.count-of', { count: incomplete.length })}
      >
        {incomplete.length === 0 ? (
          <Empty title={t('congresses.none-incomplete')}>{t('congresses.none-incomplete-lead')}</Empty>
        ) : (
          <IncompleteTable title={t('congresses.incomplete')} lines={incomplete} hrefOf={hrefOf} />
        )}
      </Section>
      {others.length > 0 && (
        <Section id="khac" title={t('congresses.others')} aside={t('congresses.count-of', { count: others.length })}>
          <OtherTable title={t('congresses.others')} lines={others} hrefOf={hrefOf} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section
          id="da-ket-thuc"
          title={t('congresses.ended')}
          aside={t('congresses.count-of', { count: ended.length })}
        >
          <OtherTable title={t('congresses.ended')} lines={ended} hrefOf={hrefOf} />
          <Note as="p" below>
            {t('congresses.ended-lead')}
          </Note>
        </Section>
      )}
    </>
  )
}

/** What reports count, and why it may differ from what they add up to. */
function Figures({ lines, day }: { readonly lines: readonly CongressLine[]; readonly day: IsoDate }) {
  const t = useTranslator(congressesMessages)
  const figures = congressFigures(lines)
  return (
    <Section id="so-lieu" title={t('congresses.figures')}>
      <FigureTable figures={figures} day={day} />
      <Note as="p" below>
        {t('congresses.figures-count', { left: figures.D09.left })}
      </Note>
      <Note as="p" below>
        {t('congresses.figures-in-reports')} {t('congresses.figures-differ')}{' '}
        <a href="/lam-viec/bao-cao">{t('congresses.to-reports')}</a>
      </Note>
    </Section>
  )
}

interface BlocFilterProps {
  readonly lines: readonly CongressLine[]
  readonly current: string
  readonly hrefOf: (query: Readonly<Record<string, string>>) => string
}

/** The blocs that have a congress in the register, each with how many congresses. */
function BlocFilter({ lines, current, hrefOf }: BlocFilterProps) {
  const t = useTranslator(congressesMessages)
  const locale = useLocale()
  const present = blocs.filter((bloc) => lines.some((line) => line.bloc === bloc))
  const all = {
    href: hrefOf({}),
    label: t('congresses.all-blocs'),
    count: `${lines.length}`,
    current: current === '',
  }
  const items = present.map((bloc) => ({
    href: hrefOf({ khoi: bloc }),
    label: blocLabel(bloc, locale).full,
    count: `${lines.filter((line) => line.bloc === bloc).length}`,
    current: bloc === current,
  }))
  return present.length > 0 && <Filter label={t('congresses.by-bloc')} items={[all, ...items]} />
}
