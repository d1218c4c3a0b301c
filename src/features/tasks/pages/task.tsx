import { Fragment } from 'react'
import { data, redirect } from 'react-router'
import { BodyName, CarriedOn } from '#features/organisations/parts.ts'
import { localDate } from '#kernel/date.ts'
import { dayWithWeekday, formatDate } from '#kernel/date-format.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Conclusion, Conclusions } from '#ui/document/conclusion.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { tasksMessages } from '../messages.ts'
import { Refusal } from '../parts/refusal.tsx'
import { TaskActions } from '../parts/task-actions.tsx'
import { TaskHistory } from '../parts/task-history.tsx'
import { TaskKeeping } from '../parts/task-keeping.tsx'
import { getTask, type TaskDetail } from '../queries/get-task.ts'
import { performTaskIntent } from '../task-action.ts'
import type { Route } from './+types/task.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  return loaded(context, getTask(read, context.actor, args.params.taskId, localDate(clock.now())))
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const answer = await performTaskIntent(context, args.params.taskId, await args.request.formData())
  if (!answer) throw data(undefined, { status: 404 })
  if ('refused' in answer) return answer.refused
  throw redirect(`/lam-viec/nhiem-vu/${args.params.taskId}`)
}

export default function TaskPage({ loaderData: task, actionData: refused }: Route.ComponentProps) {
  const t = useTranslator(tasksMessages)
  const mark = <StateMark shape={task.mark.shape} label={t(task.mark.key, task.mark.params)} />
  return (
    <>
      <title>{`${task.title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={task.title}>{mark}</PageHead>
        <CarriedOn name={task.leadName} heir={task.leadHeir} />
        <Refusal refused={refused} />
        <Origin task={task} />
        <Section id="viec-tiep-theo" title={t('tasks.act')}>
          <TaskActions task={task} refused={refused} />
        </Section>
        <TaskHistory history={task.history} />
        <TaskKeeping task={task} refused={refused} />
      </Page>
    </>
  )
}

/** The conclusion the task answers, and what makes it a task. */
function Origin({ task }: { readonly task: TaskDetail }) {
  const t = useTranslator(tasksMessages)
  const facts = useFacts(task)
  return (
    <Section
      id="theo-ket-luan"
      title={t('tasks.origin')}
      aside={
        <a href={`/lam-viec/hoi-nghi/${task.conferenceId}#ket-luan-${task.conclusionNumber}`}>
          {t('tasks.origin-long', { conference: task.conferenceTitle, day: formatDate(task.heldOn) })}
        </a>
      }
    >
      <Conclusions>
        <Conclusion number={task.conclusionNumber} quoted={task.wording} facts={facts} />
      </Conclusions>
    </Section>
  )
}

function useFacts(task: TaskDetail) {
  const t = useTranslator(tasksMessages)
  const locale = useLocale()
  const supporters = task.supporters.map(({ id, name, heir }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <BodyName name={name} heir={heir} />
    </Fragment>
  ))
  return [
    { term: t('tasks.lead'), value: <BodyName name={task.leadName} heir={task.leadHeir} /> },
    { term: t('tasks.product'), value: task.product },
    { term: t('tasks.deadline'), value: task.dueOn ? dayWithWeekday(task.dueOn, locale) : t('tasks.recurring') },
    ...(supporters.length > 0 ? [{ term: t('tasks.supporters'), value: supporters }] : []),
  ]
}
