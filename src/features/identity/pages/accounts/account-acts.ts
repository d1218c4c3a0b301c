import { redirect } from 'react-router'
import { parseDate } from '#kernel/date.ts'
import { performForPage, type SignedInContext } from '#platform/http/page.ts'
import { closeAccount } from '../../commands/accounts/close-account.ts'
import { reopenAccount } from '../../commands/accounts/reopen-account.ts'
import { sendLink } from '../../commands/accounts/send-link.ts'
import { grantRole } from '../../commands/grant-role.ts'
import { endRole } from '../../commands/roles/end-role.ts'

const COMMANDS = {
  grant: grantRole,
  end: endRole,
  close: closeAccount,
  reopen: reopenAccount,
  'send-letter': sendLink,
} as const

/** What the buttons of an account's page do; then the page again, or the refusal. */
export async function actOnAccount(context: SignedInContext, accountId: string, form: FormData) {
  const intent = String(form.get('intent'))
  const raw = { ...readForm(form), accountId }
  const answer =
    intent === 'end'
      ? await performForPage(context, COMMANDS.end, raw, form)
      : intent === 'grant'
        ? await performForPage(context, COMMANDS.grant, raw, form)
        : await performForPage(context, COMMANDS[named(intent)], raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`/lam-viec/tai-khoan-nguoi-dung/${accountId}?xong=${intent}`)
}

function named(intent: string): 'close' | 'reopen' | 'send-letter' {
  if (intent === 'close' || intent === 'reopen' || intent === 'send-letter') return intent
  throw new Response(null, { status: 400 })
}

/** What was typed, without what was left empty, and days as the commands take them; what is no day is left to be refused. */
export function readForm(form: FormData): Record<string, string> {
  const typed = [...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []))
  const raw: Record<string, string> = Object.fromEntries(typed)
  for (const name of ['from', 'until', 'lastDay']) if (raw[name]) raw[name] = parseDate(raw[name]) ?? raw[name]
  return raw
}
