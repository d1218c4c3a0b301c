import { localDate } from '#kernel/date.ts'
import { formatDateTime } from '#kernel/date-format.ts'
import { signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { Pagination } from '#ui/control/pagination.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { tasksMessages } from '../messages.ts'
import { FirstTask } from '../parts/first-task.tsx'
import { readTaskAddress, type TaskAddress, taskListHref } from '../parts/task-address.ts'
import { LeadFilter, TaskFilter, TaskTally } from '../parts/task-overview.tsx'
import { TaskTable } from '../parts/task-table.tsx'
import { countOpenTasksFor } from '../queries/count-open-tasks-for.ts'
import { listTasks } from '../queries/list-tasks.ts'
import type { Route } from './+types/task-list.ts'

const PAGE_SIZE = 50

export async function loader(args: Route.LoaderArgs) {
  const { actor, services } = signedIn(args)
  const now = services.clock.now()
  const day = localDate(now)
  const address = readTaskAddress(new URL(args.request.url).searchParams)
  const list = await listTasks(services.read, actor, address, day)
  const start = ((address.page ?? 1) - 1) * PAGE_SIZE
  const [first] = await countOpenTasksFor(services.read, actor, day)
  return {
    ...list,
    tasks: list.tasks.slice(start, start + PAGE_SIZE),
    matching: list.tasks.length,
    start,
    address,
    first,
    day,
    asOf: formatDateTime(now),
  }
}

export default function TaskListPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslator(tasksMessages)
  const { tasks, counts, total, leads, address, first, day, asOf } = loaderData
  return (
    <>
      <title>{`${t('tasks.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('tasks.title')}>{t('tasks.as-of', { count: total, time: asOf })}</PageHead>
        {total > counts.cancelled && <TaskTally counts={counts} total={total} />}
        {first && <FirstTask waiting={first} day={day} />}
        <TaskFilter counts={counts} total={total} address={address} />
        {tasks.length === 0 ? (
          <Empty
            title={t('tasks.empty-title')}
            level={2}
            action={<ButtonLink href="/lam-viec/hoi-nghi">{t('tasks.to-conferences')}</ButtonLink>}
          >
            {t('tasks.empty')}
          </Empty>
        ) : (
          <TaskTable tasks={tasks} />
        )}
        <Pages {...loaderData} />
        <LeadFilter leads={leads} address={address} />
      </Page>
    </>
  )
}

interface PagesProps {
  readonly start: number
  readonly matching: number
  readonly address: TaskAddress
}

function Pages({ start, matching, address }: PagesProps) {
  const t = useTranslator(tasksMessages)
  if (matching <= PAGE_SIZE) return null
  const page = address.page ?? 1
  const link = (to: number, label: string) => ({ href: taskListHref({ ...address, page: to }), label })
  const end = Math.min(start + PAGE_SIZE, matching)
  return (
    <Pagination
      label={t('tasks.pages')}
      position={t('tasks.position', { from: start + 1, to: end, total: matching })}
      previous={page > 1 ? link(page - 1, t('tasks.previous')) : undefined}
      next={end < matching ? link(page + 1, t('tasks.next')) : undefined}
    />
  )
}
