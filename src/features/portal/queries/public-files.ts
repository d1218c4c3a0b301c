import { sql } from 'kysely'
import { fileAddress, type ShownFile, shownFile } from '#features/articles/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly media_type: string
  readonly byte_size: number
  readonly width: number | null
  readonly height: number | null
  readonly narrower: readonly number[]
}

/** What published pictures and attachments are, by file id; an id of another file is left out. */
export async function publicFiles(db: ReadDb, ids: readonly string[]): Promise<Record<string, ShownFile>> {
  if (ids.length === 0) return {}
  const rows = await readSql(
    db,
    sql<Row>`
      select f.id, f.name, f.media_type, f.byte_size, f.width, f.height,
             array(select s.width from portal.smaller_picture s where s.file_id = f.id order by s.width) as narrower
      from portal.file f where f.id = any(${ids})`,
  )
  return Object.fromEntries(rows.map((row) => [row.id, shownFile(row, fileAddress)]))
}
