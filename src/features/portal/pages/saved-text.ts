import { requestContext } from '#platform/http/request-context.ts'
import { readSaved } from '../saved/read-saved.ts'
import { savedText } from '../saved/saved-text.ts'
import type { Route } from './+types/saved-text.ts'

/** The article as plain text to keep. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const saved = await readSaved(context.get(requestContext), params.slugAndId, '/tai-ve.txt')
  return new Response(savedText(saved), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${saved.fileName}.txt"`,
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-store',
    },
  })
}
