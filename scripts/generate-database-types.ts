/** Writes src/platform/database-types.ts from a freshly migrated database. Run after every new migration. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '#platform/migrate.ts'
import { describeDatabase } from '../tests/describe-database.ts'
import { startTestServer } from '../tests/global-setup.ts'

const root = join(import.meta.dirname, '..')
const { connection, stop } = await startTestServer()
try {
  await migrate(connection, join(root, 'migrations'))
  await writeFile(join(root, 'src/platform/database-types.ts'), await describeDatabase(connection))
} finally {
  await stop()
}
