import { loaded, signedIn } from '#platform/http/page.ts'
import { requireFreshSignIn } from '#platform/sign-in/fresh-sign-in.ts'
import { authContext } from '../auth-context.ts'
import type { Route } from './+types/new-passkey-question.ts'

/** What the device is asked for a new passkey. */
export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { clock, config } = context.services
  await loaded(context, (async () => requireFreshSignIn(context.actor, clock.now(), config))())
  return args.context.get(authContext).ownPasskeys.question(context.actor, args.request)
}
