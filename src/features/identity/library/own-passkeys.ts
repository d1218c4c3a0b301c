import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { type NotLetIn, notLetIn } from '../sign-in/answer.ts'
import { askWithPerson } from '../sign-in/by-passkey.ts'
import { recordOf } from '../sign-in/record.ts'
import type { CallLibrary } from './call-library.ts'
import { parseObject } from './parse-object.ts'

/** Adding a passkey to one's own account. Naming and removing are commands. */
export interface OwnPasskeys {
  /** What the browser's `navigator.credentials.create` is asked, as JSON, with the cookie that remembers the question. */
  question(actor: Actor, request: Request): Promise<Response>
  /** `response`: what the browser answered, as JSON text. */
  add(actor: Actor, name: string, response: string, request: Request): Promise<{ readonly ok: true } | NotLetIn>
}

export function ownPasskeys(services: Services, call: CallLibrary): OwnPasskeys {
  return {
    async question(actor, request) {
      const { username } = await services.read
        .selectFrom('account')
        .select('username')
        .where('id', '=', actor.accountId)
        .executeTakeFirstOrThrow()
      const answer = await call('GET', '/passkey/generate-register-options', request)
      return askWithPerson(answer, (options) => ({
        ...options,
        user: { ...(options.user as object), name: username ?? actor.name, displayName: actor.name },
      }))
    },
    async add(actor, name, response, request) {
      const parsed = parseObject(response)
      const body = { response: parsed, name: name.trim().slice(0, 100) }
      const answer = parsed && (await call('POST', '/passkey/verify-registration', request, body))
      if (!answer?.ok) return notLetIn('identity.passkey-not-added')
      await recordOf(services, actor.accountId, 'identity.add-passkey', { name: body.name })
      return { ok: true }
    },
  }
}
