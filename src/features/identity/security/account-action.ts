import { data, redirect } from 'react-router'
import { askAgain, performForPage, type Refused, type SignedInContext, typedFields } from '#platform/http/page.ts'
import { isFresh } from '#platform/sign-in/fresh-sign-in.ts'
import { changePassword } from '../commands/security/change-password.ts'
import { endSession } from '../commands/security/end-session.ts'
import { namePasskey } from '../commands/security/name-passkey.ts'
import { removePasskey } from '../commands/security/remove-passkey.ts'
import { turnOffCodes } from '../commands/security/turn-off-codes.ts'
import { unlinkIdentity } from '../commands/security/unlink-identity.ts'
import type { NotLetIn } from '../sign-in/answer.ts'
import type { SignInOut } from '../sign-in-out.ts'

const COMMANDS = {
  'end-session': endSession,
  'name-passkey': namePasskey,
  'remove-passkey': removePasskey,
  'turn-off-codes': turnOffCodes,
  'unlink-identity': unlinkIdentity,
} as const

/** What the buttons of the account page do; back to the page, which says what was done. */
export async function performAccountIntent(
  context: SignedInContext,
  identity: SignInOut,
  request: Request,
  form: FormData,
) {
  const intent = String(form.get('intent') ?? '')
  if (intent === 'change-password') return changeOwnPassword(context, identity, request, form)
  if (intent === 'add-passkey') return addPasskey(context, identity, request, form)
  const command = COMMANDS[intent as keyof typeof COMMANDS]
  if (!command) throw redirect('/lam-viec/tai-khoan')
  const answer = await performForPage(context, command as never, Object.fromEntries(form), form)
  return 'refused' in answer ? answer.refused : done(intent)
}

/** The password in force is the proof; the command then finds a fresh sign-in. */
async function changeOwnPassword(context: SignedInContext, identity: SignInOut, request: Request, form: FormData) {
  const proof = { password: String(form.get('currentPassword') ?? '') }
  const proven = await identity.prove(context.actor, proof, request)
  const untyped = { code: 'input.required', params: {}, status: 422 } as const
  if (!proven.ok) return refused(context, proof.password ? proven : untyped, form, '/currentPassword')
  const answer = await performForPage(
    { ...context, actor: proven.actor },
    changePassword,
    Object.fromEntries(form),
    form,
  )
  return 'refused' in answer ? answer.refused : done('change-password')
}

async function addPasskey(context: SignedInContext, identity: SignInOut, request: Request, form: FormData) {
  const { clock, config } = context.services
  if (!isFresh(context.actor, clock.now(), config)) throw askAgain(context.path, form)
  const response = String(form.get('passkey') ?? '')
  if (response === '') return refused(context, { code: 'identity.passkey-once-more', params: {}, status: 422 }, form)
  const name = String(form.get('name') ?? '')
  const added = await identity.ownPasskeys.add(context.actor, name, response, request)
  return added.ok ? done('add-passkey') : refused(context, added, form)
}

function refused(
  { say }: SignedInContext,
  { code, params, status }: Pick<NotLetIn, 'code' | 'params' | 'status'>,
  form: FormData,
  path?: string,
) {
  const sentence = say(code, params)
  const fields = path ? [{ path, code, sentence }] : []
  const kind = status === 429 ? 'too-many' : 'invalid'
  return data<Refused>({ problem: { code, kind, sentence, fields }, typed: typedFields(form) }, { status })
}

function done(intent: string): never {
  throw redirect(`/lam-viec/tai-khoan?xong=${intent}`)
}
