import { sameOriginPath } from './same-origin-path.ts'

/** A form that waits: for a new sign-in, or until the person has proved again who they are. Then it is sent on as it was. */
export interface HeldForm {
  /** The path it was sent to. */
  readonly to: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Fields by which a person proves who they are; they never travel further than the page that asked. */
export const PROOF = {
  to: 'confirm.to',
  password: 'confirm.password',
  code: 'confirm.code',
  passkey: 'confirm.passkey',
}

/**
 * What was sent to `path`, to be sent again. Proofs and passwords are left out, so that no page repeats them; files cannot be
 * kept by a page and are chosen again.
 */
export function holdForm(path: string, form: FormData): HeldForm {
  const asked = form.get(PROOF.to)
  const to = (typeof asked === 'string' && sameOriginPath(asked)) || path
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !isProof(name) ? [[name, value] as const] : [],
  )
  return { to, fields }
}

/** Whether a field of this name holds a secret. */
export function isProof(name: string): boolean {
  return name.startsWith('confirm.') || /password/i.test(name)
}
