import { redirect } from 'react-router'
import type * as z from 'zod'
import type { Command } from '#platform/command.ts'
import { loaded, type PageArgs, performForPage, type SignedInContext, signedIn } from '#platform/http/page.ts'
import { refuse } from '#platform/problem.ts'
import { managesSite } from './queries/require-manager.ts'

/** Every page of this feature is read through here: refuses whoever does not manage the portal. */
export async function managing(args: PageArgs): Promise<SignedInContext> {
  const context = signedIn(args)
  await loaded(context, refuseOthers(context))
  return context
}

async function refuseOthers({ services, actor }: SignedInContext): Promise<void> {
  if (!(await managesSite(services.read, actor, services.clock.now()))) refuse('forbidden', 'site.denied')
}

type Intents = Readonly<Record<string, Command<z.ZodType, unknown>>>

/**
 * A page's action: the command that the pressed button names in `intent`, then on to `to`, which says that it is done; to the row
 * that was moved. A refusal comes back to the page with everything typed. `given`: what the address says, over anything typed.
 */
export async function act(
  args: PageArgs,
  commands: Intents,
  to: string | ((done: unknown) => string),
  given: object = {},
) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { intent, ...typed } = Object.fromEntries(form)
  const command = commands[String(intent)]
  if (!command) throw new Response(null, { status: 400 })
  const answer = await performForPage(context, command, { ...typed, ...given }, form)
  if ('refused' in answer) return answer.refused
  const row = intent === 'move' ? `#${typed.id}` : ''
  throw redirect(`${typeof to === 'string' ? to : to(answer.done)}?xong${row}`)
}
