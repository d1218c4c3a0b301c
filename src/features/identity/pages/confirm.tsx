import { data, redirect } from 'react-router'
import { holdForm, PROOF } from '#platform/http/held-form.ts'
import { signedIn } from '#platform/http/page.ts'
import { authContext } from '../auth-context.ts'
import { ConfirmPage } from '../parts/confirm-page.tsx'
import type { Route } from './+types/confirm.ts'

/** Somebody came here by the address. */
const NOTHING = { to: '/lam-viec', fields: [] }

export async function loader(args: Route.LoaderArgs) {
  signedIn(args)
  return null
}

/** Checks the proof; then the form that waited goes on to its page as it was sent, the proof with it and read by nobody there. */
export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const held = holdForm('/lam-viec', form)
  const text = (name: string) => String(form.get(name) ?? '')
  const proof = { password: text(PROOF.password), code: text(PROOF.code), passkey: text(PROOF.passkey) }
  const proven = await args.context.get(authContext).prove(context.actor, proof, args.request)
  if (!proven.ok) {
    return data({ held, refusal: context.say(proven.code, proven.params) }, { status: proven.status })
  }
  const status = held.fields.length > 0 ? 307 : 303
  throw redirect(held.to, { status, headers: proven.headers })
}

export default function Confirm({ actionData }: Route.ComponentProps) {
  return <ConfirmPage held={actionData?.held ?? NOTHING} refusal={actionData?.refusal} />
}
