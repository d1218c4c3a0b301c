import type { ReadDb } from '#platform/database.server.ts'
import { readStructure, type Structure } from './queries/structure/read-structure.ts'
import { pageNumber } from './reading/page-number.ts'

/** What stands below a body, or the whole tree, on the page that the address asks for; a page beyond the last is missing. */
export async function readStructurePage(
  db: ReadDb,
  request: Request,
  parentId?: string,
): Promise<{ page: number; structure: Structure }> {
  const page = pageNumber(new URL(request.url).searchParams.get('trang'))
  const structure = await readStructure(db, parentId, { page })
  if (page > 1 && structure.organisations.length === 0) throw new Response(null, { status: 404 })
  return { page, structure }
}
