import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isWeekend } from '#kernel/date.ts'
import {
  compareTasks,
  daysLeft,
  LIFE,
  next,
  type Ordered,
  proposeTitle,
  standing,
  TASK_STATES,
  type TaskAction,
  type TaskState,
  weekendRepair,
} from './rules.ts'

const ACTIONS: readonly TaskAction[] = ['start', 'report-done', 'return', 'verify', 'cancel']
const action = fc.constantFrom(...ACTIONS)
const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2020-01-01', count))

describe('the life of a task', () => {
  test.each([
    ['assigned', 'report-done'],
    ['assigned', 'verify'],
    ['assigned', 'return'],
    ['in-progress', 'start'],
    ['in-progress', 'verify'],
    ['in-progress', 'return'],
    ['reported-done', 'start'],
    ['reported-done', 'report-done'],
  ] as const)('a task that is %s refuses to %s', (state, step) => {
    expect(next(state, step)).toBeUndefined()
  })

  test('nothing ever leaves done or cancelled, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASK_STATES), fc.array(action, { maxLength: 30 }), (first, actions) => {
        let state: TaskState = first
        for (const each of actions) {
          const to = next(state, each)
          if (state === 'done' || state === 'cancelled') expect(to).toBeUndefined()
          state = to ?? state
        }
      }),
    )
  })

  test('every state but the two last can still reach done', () => {
    for (const [first, steps] of [
      ['assigned', ['start', 'report-done', 'verify']],
      ['in-progress', ['report-done', 'return', 'report-done', 'verify']],
      ['reported-done', ['verify']],
    ] as const) {
      expect(
        (steps as readonly TaskAction[]).reduce<TaskState | undefined>((at, step) => at && next(at, step), first),
      ).toBe('done')
    }
  })

  test('only what is open can be cancelled', () => {
    expect(TASK_STATES.filter((state) => 'cancel' in LIFE[state])).toEqual(['assigned', 'in-progress', 'reported-done'])
  })
})

describe('how a task stands on a day', () => {
  test('a recurring task, a reported one and a closed one are never overdue', () => {
    expect(standing({ state: 'in-progress', dueOn: undefined }, '2030-01-01')).toBe('in-progress')
    for (const state of ['reported-done', 'done', 'cancelled'] as const) {
      expect(standing({ state, dueOn: '2024-01-01' }, '2030-01-01')).toBe(state)
    }
    expect(daysLeft({ dueOn: undefined }, '2030-01-01')).toBeUndefined()
  })

  test('the deadline itself is still in time, the day after is not', () => {
    expect(standing({ state: 'assigned', dueOn: '2024-11-15' }, '2024-11-15')).toBe('assigned')
    expect(standing({ state: 'assigned', dueOn: '2024-11-15' }, '2024-11-16')).toBe('overdue')
    expect(daysLeft({ dueOn: '2024-11-15' }, '2024-11-16')).toBe(-1)
  })

  test('a list begins with the longest overdue and ends with what is done, recurring tasks after dated ones', () => {
    const task = (title: string, state: TaskState, dueOn?: Ordered['dueOn'], doneOn?: Ordered['doneOn']): Ordered => ({
      title,
      state,
      dueOn,
      doneOn,
    })
    const tasks = [
      task('hủy', 'cancelled', '2024-01-01'),
      task('xong sớm', 'done', '2024-01-01', '2023-12-30'),
      task('thường xuyên', 'in-progress'),
      task('gần hạn', 'reported-done', '2024-09-01'),
      task('xa hạn', 'assigned', '2024-12-31'),
      task('xong muộn', 'done', '2024-01-01', '2024-02-01'),
      task('quá hạn ít', 'assigned', '2024-09-10'),
      task('quá hạn nhiều', 'in-progress', '2024-08-31'),
    ]
    expect(tasks.sort((a, b) => compareTasks(a, b, '2024-09-17')).map(({ title }) => title)).toEqual([
      'quá hạn nhiều',
      'quá hạn ít',
      'gần hạn',
      'xa hạn',
      'thường xuyên',
      'xong muộn',
      'xong sớm',
      'hủy',
    ])
  })
})

test('a deadline on a working day needs no repair; one on a weekend moves to the Monday after', () => {
  expect(weekendRepair(undefined)).toBeUndefined()
  expect(weekendRepair('2024-11-30')).toBe('2024-12-02')
  fc.assert(
    fc.property(day, (dueOn) => {
      const repair = weekendRepair(dueOn)
      expect(repair === undefined).toBe(!isWeekend(dueOn))
      if (repair) expect(isWeekend(repair)).toBe(false)
    }),
  )
})

describe('the title proposed for a task', () => {
  test('is the first sentence without its closing mark', () => {
    expect(proposeTitle('Trả lời dứt điểm chín kiến nghị. Báo cáo kết quả.')).toBe('Trả lời dứt điểm chín kiến nghị')
  })

  test('is cut between words, never inside one, and never longer than asked', () => {
    const words = fc.array(fc.constantFrom('kiện', 'toàn', 'tổ', 'dân', 'vận', 'khéo,'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, (all) => {
        const wording = all.join(' ')
        const title = proposeTitle(wording)
        expect(title.length).toBeLessThanOrEqual(90)
        expect(wording.startsWith(title)).toBe(true)
        expect(wording.slice(title.length)).toMatch(/^(?:[\s,]|$)/)
      }),
    )
  })
})
