import { fileResponse } from '#platform/files/file-response.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { findPublicFile } from '../queries/find-public-file.ts'
import type { Route } from './+types/file.ts'

export const handle = { query: [] }

/** A file of a published page; the words after its id are only its name. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const file = await findPublicFile(
    context.get(requestContext).services.read,
    params.fileId,
    (params as { width?: string }).width,
  )
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(request, file, true)
}
