import { data } from 'react-router'
import { assignTask, changeDeadline } from '#features/tasks/index.ts'
import { parseDate } from '#kernel/date.ts'
import { performForPage, type Refused, type SignedInContext } from '#platform/http/page.ts'
import { editConclusion } from './commands/edit-conclusion.ts'
import { moveConclusion } from './commands/move-conclusion.ts'
import { recordConclusion } from './commands/record-conclusion.ts'

/** A refusal, everything typed, and the supporting bodies that were ticked. */
export interface RefusedHere extends Refused {
  readonly chosen: readonly string[]
}

/** Where to go after what was done, or the refusal. */
type Answer = { to: string } | { refused: ReturnType<typeof data<RefusedHere>> }

/** Does what the pressed button of a conference's page says; undefined when the form names no such thing. */
export async function performConferenceIntent(
  context: SignedInContext,
  conferenceId: string,
  form: FormData,
): Promise<Answer | undefined> {
  const text = (name: string) => String(form.get(name) ?? '')
  const here = `/lam-viec/hoi-nghi/${conferenceId}`
  const intent = text('intent')
  const one = { conclusionId: text('conclusionId'), version: Number(text('version')) }
  if (intent === 'record' || intent === 'record-and-assign') {
    const answer = await performForPage(context, recordConclusion, { conferenceId, wording: text('wording') }, form)
    return answerTo(answer, form, ({ id, position }) =>
      intent === 'record' ? `${here}#ket-luan-${position}` : `${here}?giao=${id}#dang-ghi`,
    )
  }
  if (intent === 'save-conclusion') {
    if (text('keep') === 'theirs') return { to: here }
    const answer = await performForPage(context, editConclusion, { ...one, wording: text('wording') }, form)
    return answerTo(answer, form, ({ position }) => `${here}#ket-luan-${position}`)
  }
  if (intent === 'up' || intent === 'down') {
    const answer = await performForPage(context, moveConclusion, { ...one, direction: intent }, form)
    return answerTo(answer, form, ({ position }) => `${here}#ket-luan-${position}`)
  }
  if (intent === 'assign') {
    return answerTo(await performForPage(context, assignTask, readTask(form), form), form, () => here)
  }
  if (intent === 'change-deadline') {
    const raw = { taskId: text('taskId'), version: text('version'), dueOn: text('dueOn') }
    return answerTo(await performForPage(context, changeDeadline, raw, form), form, () => here)
  }
  return undefined
}

function readTask(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    conclusionId: text('conclusionId'),
    title: text('title'),
    product: text('product'),
    leadOrganisationId: text('leadOrganisationId'),
    supporterIds: form.getAll('supporterIds').map(String),
    dueOn: text('dueOn') ? (parseDate(text('dueOn')) ?? text('dueOn')) : undefined,
    recurring: form.has('recurring'),
  }
}

function answerTo<R>(
  answer: { done: R } | { refused: ReturnType<typeof data<Refused>> },
  form: FormData,
  to: (done: R) => string,
): Answer {
  if ('done' in answer) return { to: to(answer.done) }
  const { refused } = answer
  const chosen = form.getAll('supporterIds').map(String)
  return { refused: data<RefusedHere>({ ...refused.data, chosen }, refused.init ?? {}) }
}
