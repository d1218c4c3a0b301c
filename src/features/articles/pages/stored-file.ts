import { fileResponse } from '#platform/files/file-response.ts'
import { signedIn } from '#platform/http/page.ts'
import { findStoredFile } from '../queries/find-stored-file.ts'
import type { Route } from './+types/stored-file.ts'

/** A file of a text that may still be a draft. */
export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const file = await findStoredFile(services.read, actor, args.params.fileId, (args.params as { width?: string }).width)
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(args.request, file, false)
}
