import { BodyName, NowIs } from '#features/organisations/parts.ts'
import { tasksMessages } from '#features/tasks/messages.ts'
import { dayWithWeekday } from '#kernel/date-format.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Conclusion } from '#ui/document/conclusion.tsx'
import { StateMark } from '#ui/state/state-mark.tsx'
import { Note } from '#ui/text/note.tsx'
import { conferencesMessages } from '../messages.ts'
import type { ConclusionView } from '../queries/get-conference.ts'
import styles from './conclusion.module.css'
import { ConclusionControls } from './conclusion-controls.tsx'
import { WeekendRepair } from './weekend-repair.tsx'

interface ConclusionItemProps {
  readonly conclusion: ConclusionView
  /** The last one cannot move down. */
  readonly last: boolean
  /** Whether this person may change it and make tasks of it. */
  readonly keeps: boolean
}

type Task = ConclusionView['tasks'][number]

/** The quoted words, the lead body, product and deadline of the first task, and a line for every task. */
export function ConclusionItem({ conclusion, last, keeps }: ConclusionItemProps) {
  const t = useTranslator(conferencesMessages)
  const { tasks, position } = conclusion
  const facts = useFacts(tasks[0])
  return (
    <Conclusion
      number={position}
      quoted={<span id={`ket-luan-${position}`}>{conclusion.wording}</span>}
      facts={facts}
      state={
        <StateMark
          shape={tasks.length > 0 ? 'full-tick' : 'empty'}
          label={t(tasks.length > 0 ? 'conferences.five-clear' : 'conferences.not-assigned')}
        />
      }
    >
      {tasks.map((task, place) => (
        <TaskLine key={task.id} task={task} whole={place > 0} />
      ))}
      {keeps && <ConclusionControls conclusion={conclusion} last={last} />}
    </Conclusion>
  )
}

function useFacts(task: Task | undefined) {
  const t = useTranslator(conferencesMessages)
  const say = useTranslator(tasksMessages)
  const locale = useLocale()
  if (!task) return []
  return [
    { term: say('tasks.lead'), value: <BodyName name={task.leadName} heir={task.leadHeir} /> },
    { term: t('conferences.task-product'), value: task.product },
    {
      term: t('conferences.task-deadline'),
      value: task.dueOn ? dayWithWeekday(task.dueOn, locale) : say('tasks.recurring'),
    },
  ]
}

interface TaskLineProps {
  readonly task: Task
  /** Says lead body, product and deadline too, because they do not stand above. */
  readonly whole: boolean
}

function TaskLine({ task, whole }: TaskLineProps) {
  const say = useTranslator(tasksMessages)
  const locale = useLocale()
  const due = task.dueOn ? dayWithWeekday(task.dueOn, locale) : say('tasks.recurring')
  return (
    <div className={styles.task}>
      <p>
        <a href={`/lam-viec/nhiem-vu/${task.id}`}>{task.title}</a>{' '}
        <StateMark shape={task.mark.shape} label={say(task.mark.key, task.mark.params)} />
        {whole && (
          <>
            <br />
            <Note>{[task.leadName, task.product, due].join('. ')}</Note>
            <NowIs heir={task.leadHeir} />
          </>
        )}
      </p>
      <WeekendRepair task={task} />
    </div>
  )
}
