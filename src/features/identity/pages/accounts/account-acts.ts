import { data, redirect } from 'react-router'
import { parseDate } from '#kernel/date.ts'
import { performForPage, type Refused, type SignedInContext, sayProblem, typedFields } from '#platform/http/page.ts'
import { Problem } from '#platform/problem.ts'
import { closeAccount } from '../../commands/accounts/close-account.ts'
import { reopenAccount } from '../../commands/accounts/reopen-account.ts'
import { sendLink } from '../../commands/accounts/send-link.ts'
import { grantRole } from '../../commands/grant-role.ts'
import { endRole } from '../../commands/roles/end-role.ts'
import { removeWaysIn } from '../../commands/security/remove-ways-in.ts'
import { unlockAccount } from '../../commands/security/unlock-account.ts'

type Act = (context: SignedInContext, raw: object, form: FormData) => ReturnType<typeof performForPage>

const ACTS: Partial<Record<string, Act>> = {
  grant: (context, raw, form) => performForPage(context, grantRole, raw, form),
  end: (context, raw, form) => performForPage(context, endRole, raw, form),
  close: (context, raw, form) => performForPage(context, closeAccount, raw, form),
  reopen: (context, raw, form) => performForPage(context, reopenAccount, raw, form),
  unlock: (context, raw, form) => performForPage(context, unlockAccount, raw, form),
  'remove-ways': (context, raw, form) => performForPage(context, removeWaysIn, raw, form),
  'send-letter': (context, raw, form) => performForPage(context, sendLink, raw, form),
}

/** Nobody does these by a slip: a box is ticked first. */
const CONFIRMED = new Set(['close', 'remove-ways'])

/** What the buttons of an account's page do; then the page again, or the refusal. */
export async function actOnAccount(context: SignedInContext, accountId: string, form: FormData) {
  const intent = String(form.get('intent'))
  const act = ACTS[intent]
  if (!act) throw new Response(null, { status: 400 })
  if (CONFIRMED.has(intent) && form.get('confirmed') !== 'on') return notConfirmed(context, form)
  const answer = await act(context, { ...readForm(form), accountId }, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`/lam-viec/tai-khoan-nguoi-dung/${accountId}?xong=${intent}`)
}

function notConfirmed(context: SignedInContext, form: FormData) {
  const fields = [{ path: '/confirmed', code: 'identity.confirm-first' }]
  const { detail } = new Problem('invalid', 'input.invalid', { fields })
  return data<Refused>({ problem: sayProblem(context, detail), typed: typedFields(form) }, { status: detail.status })
}

/** What was typed, without what was left empty, and days as the commands take them; what is no day is left to be refused. */
export function readForm(form: FormData): Record<string, string> {
  const typed = [...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []))
  const raw: Record<string, string> = Object.fromEntries(typed)
  for (const name of ['from', 'until', 'lastDay']) if (raw[name]) raw[name] = parseDate(raw[name]) ?? raw[name]
  return raw
}
