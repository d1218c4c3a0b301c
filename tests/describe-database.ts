import { generate, PostgresDialect } from 'kysely-codegen'
import { type Connection, openDatabase } from '#platform/database.server.ts'

/**
 * The text of src/platform/database-types.ts for a migrated database: what each column gives and takes as our pool reads it, so
 * days are strings and whole numbers of eight bytes are numbers. The queue's own schema and the list of migrations are no tables
 * of ours.
 */
export async function describeDatabase(connection: Connection): Promise<string> {
  const database = openDatabase(connection, 2)
  try {
    const text = await generate({
      db: database.db,
      dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' }),
      excludePattern: '{pgboss.*,public.schema_migration}',
      outFile: null,
    })
    return text.replace(/^export type Int8 = .*$/m, 'export type Int8 = ColumnType<number, number, number>;')
  } finally {
    await database.close()
  }
}
