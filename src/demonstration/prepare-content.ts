import { randomInt } from 'node:crypto'
import type { Services } from '#platform/command.ts'
import { findKeptSecret, keptSecret } from '#platform/kept-secret.ts'
import { saidError } from '#platform/said-error.ts'
import { readContent } from '../../content/read-content.ts'
import { accountsSchema } from '../../content/schemas.ts'
import { createDemonstration } from './create-demonstration.ts'
import { isEmptyDatabase } from './database-state.ts'
import { loadStarterPack } from './starter-pack.ts'
import type { Progress } from './timeline.ts'
import { markFinished, markUnfinished } from './unfinished.ts'

/** How to sign in to a demonstration. */
export interface DemonstrationAccounts {
  readonly accounts: readonly {
    readonly username: string
    readonly description: { readonly vi: string; readonly en: string }
  }[]
  /** Absent when another data directory keeps it. */
  readonly password: string | undefined
}

const PASSWORD_FILE = 'demonstration-password'
// Without letters and digits that look alike.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Puts into a migrated database what the server needs to begin: the starter pack always; in demonstration mode, when it is empty, a
 * demonstration locality with one password drawn for this data directory. Returns how to sign in to a demonstration. Refuses to run
 * demonstration data in production: its password was printed.
 */
export async function prepareContent(
  services: Services,
  progress: Progress,
): Promise<DemonstrationAccounts | undefined> {
  const { mode, dataDir } = services.config
  if (mode === 'demonstration' && (await isEmptyDatabase(services))) {
    const password = keptSecret(dataDir, PASSWORD_FILE, drawPassword)
    await markUnfinished(services.db)
    await createDemonstration(services, { password, progress })
    await markFinished(services.db)
  }
  await loadStarterPack(services)
  if (!(await isDemonstration(services))) return undefined
  if (mode === 'production') throw demonstrationInProduction(dataDir)
  return { accounts: featuredAccounts(), password: findKeptSecret(dataDir, PASSWORD_FILE) }
}

/** About 58 bits, easily typed: `k7wq-m2xe-94hd`. */
function drawPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group()].join('-')
}

async function isDemonstration({ read }: Services): Promise<boolean> {
  const locality = await read.selectFrom('locality').select('demonstration').executeTakeFirst()
  return locality?.demonstration ?? false
}

function featuredAccounts() {
  return readContent('demonstration/accounts.json', accountsSchema).filter((account) => account.featured)
}

function demonstrationInProduction(dataDir: string): Error {
  return saidError({
    vi: `Dữ liệu ở ${dataDir} là bản dùng thử; hãy đặt DATA_DIR hoặc DATABASE_URL khác cho vận hành chính thức.`,
    en: `The data in ${dataDir} is a demonstration; choose another DATA_DIR or DATABASE_URL for production.`,
  })
}
