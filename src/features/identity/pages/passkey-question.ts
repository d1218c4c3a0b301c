import { authContext } from '../auth-context.ts'
import type { Route } from './+types/passkey-question.ts'

/** What the device is asked at sign-in, or when somebody proves that it is still them. */
export async function loader({ context, request }: Route.LoaderArgs) {
  return context.get(authContext).passkey.question(request)
}
