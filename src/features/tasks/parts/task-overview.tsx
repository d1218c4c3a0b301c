import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Filter } from '#ui/control/filter.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Tally } from '#ui/state/tally.tsx'
import { SHAPE } from '../mark.ts'
import { tasksMessages } from '../messages.ts'
import type { TaskList } from '../queries/list-tasks.ts'
import { STANDINGS, type Standing } from '../rules.ts'
import { standingWord, type TaskAddress, taskListHref } from './task-address.ts'

/** Squares in the order of the look: what is done first, what is late last. */
const TALLY_ORDER = ['done', 'reported-done', 'in-progress', 'assigned', 'overdue'] as const

type Counts = Pick<TaskList, 'counts' | 'total'>

/** One square per task that is not cancelled. */
export function TaskTally({ counts, total }: Counts) {
  const t = useTranslator(tasksMessages)
  const parts = TALLY_ORDER.filter((each) => counts[each] > 0)
    .map((each) => `${counts[each]} ${t(`tasks.is-${each}`).toLowerCase()}`)
    .join(', ')
  return (
    <Tally
      label={t('tasks.tally', { total: total - counts.cancelled, parts })}
      items={TALLY_ORDER.map((each) => ({ shape: SHAPE[each], count: counts[each] }))}
    />
  )
}

interface TaskFilterProps extends Counts {
  readonly address: TaskAddress
}

/** States with their counts; a state nobody is in is left out, unless it is the one chosen. */
export function TaskFilter({ counts, total, address }: TaskFilterProps) {
  const t = useTranslator(tasksMessages)
  const shown = STANDINGS.filter((each) => counts[each] > 0 || each === address.standing)
  const item = (standing: Standing) => ({
    href: taskListHref({ ...address, standing, page: 1 }),
    label: t(`tasks.is-${standing}`),
    count: String(counts[standing]),
    shape: SHAPE[standing],
    current: standing === address.standing,
  })
  const all = {
    href: taskListHref({ ...address, standing: undefined, page: 1 }),
    label: t('tasks.all'),
    count: String(total),
    current: address.standing === undefined,
  }
  return <Filter label={t('tasks.filter')} items={[all, ...shown.map(item)]} />
}

interface LeadFilterProps {
  readonly leads: TaskList['leads']
  readonly address: TaskAddress
}

/** Chooses one lead body; keeps the state that was chosen. */
export function LeadFilter({ leads, address }: LeadFilterProps) {
  const t = useTranslator(tasksMessages)
  if (leads.length < 2) return null
  return (
    <Section id="theo-co-quan" title={t('tasks.by-lead')}>
      <form method="get" action="/lam-viec/nhiem-vu">
        {address.standing && <input type="hidden" name="tinh-trang" value={standingWord(address.standing)} />}
        <Fields>
          <Select
            name="chu-tri"
            label={t('tasks.filter-lead')}
            choose={t('tasks.every-lead')}
            options={leads.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` }))}
            defaultValue={address.leadId ?? ''}
          />
        </Fields>
        <ButtonRow>
          <Button>{t('tasks.show')}</Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
