import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type Answer,
  isRoot,
  makeTestDirectory,
  NOBODY,
  type Owner,
  processesIn,
  query,
  removeTestDirectory,
  startOwner,
  until,
} from '#platform/postgres/testing.ts'

const emptyTable = 'drop table if exists kept; create table kept (n int primary key)'

const users = isRoot
  ? [
      { as: 'root', uid: undefined },
      { as: 'an ordinary user', uid: NOBODY },
    ]
  : [{ as: 'an ordinary user', uid: undefined }]

describe.each(users)('the embedded server, started by $as', ({ uid }) => {
  let directory: string
  let dataDir: string
  let owners: Owner[]

  // One data directory goes through everything below, as it would in its life.
  beforeAll(() => {
    directory = makeTestDirectory()
    if (uid !== undefined) chownSync(directory, uid, uid)
    dataDir = join(directory, 'data')
    owners = []
  })

  afterEach(async () => {
    for (const owner of owners.splice(0)) await owner.kill()
    await until(() => processesIn(directory).length === 0)
  })

  afterAll(() => removeTestDirectory(directory))

  function begin(): Owner {
    const owner = startOwner(dataDir, uid === undefined ? {} : { uid })
    owners.push(owner)
    return owner
  }

  it('starts afresh when the first start was killed with -9 while it made the cluster', async () => {
    const owner = begin()
    await until(() => existsSync(join(dataDir, 'postgres', 'cluster.new', 'PG_VERSION')))
    await owner.kill()
    const { connection, clusterDir } = await running(begin())
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(existsSync(`${clusterDir}.new`)).toBe(false)
  })

  it('refuses a second process on the same directory at once, naming the first, which runs on', async () => {
    const first = begin()
    const { connection } = await running(first)
    const second = await begin().answer
    expect(second.refused?.code).toBe('in-use')
    expect(second.refused?.vi).toContain(`(PID ${first.process.pid})`)
    expect(second.milliseconds).toBeLessThan(1000)
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('stops within a second of a kill -9 of its owner, and the next start has every acknowledged commit', async () => {
    for (let round = 0; round < 3; round++) {
      const owner = begin()
      const answer = await running(owner)
      await query(answer.connection, emptyTable)
      const highest = await writeUntilCut(answer, () => owner.kill())
      expect(await until(() => serverProcesses(directory).length === 0, 1000)).toBeLessThan(1000)
      const next = begin()
      const { connection } = await running(next)
      expect(await query(connection, `select count(*)::int as n from kept where n <= ${highest}`)).toEqual([
        { n: highest },
      ])
      await next.stop()
    }
  })

  it('is started again when it is killed with -9 itself, with every acknowledged commit', async () => {
    const answer = await running(begin())
    await query(answer.connection, emptyTable)
    const highest = await writeUntilCut(answer, () => process.kill(postmaster(answer), 'SIGKILL'))
    const rows = await retry(() =>
      query(answer.connection, `select count(*)::int as n from kept where n <= ${highest}`),
    )
    expect(rows).toEqual([{ n: highest }])
  })

  it('takes over from a server that lost its owner and its watchdog', async () => {
    const owner = begin()
    const answer = await running(owner)
    await query(answer.connection, `${emptyTable}; insert into kept values (1)`)
    const orphan = postmaster(answer)
    owner.process.kill('SIGSTOP')
    for (const pid of watchdogs(directory)) process.kill(pid, 'SIGKILL')
    await owner.kill()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(serverProcesses(directory)).toContain(orphan)
    const next = await running(begin())
    expect(next.tookOver).toBe(true)
    expect(serverProcesses(directory)).not.toContain(orphan)
    expect(await query(next.connection, 'select n from kept')).toEqual([{ n: 1 }])
  })

  it('starts although the number in a stale lock file now belongs to another program of the same user', async () => {
    const owner = begin()
    const { clusterDir } = await running(owner)
    const user = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${postmaster({ clusterDir })}/status`, 'utf8'))?.[1])
    const lockFile = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8')
    await owner.stop()
    const other = sleeper(user)
    try {
      writeFileSync(join(clusterDir, 'postmaster.pid'), lockFile.replace(/^\d+/, `${other.pid}`))
      const { connection } = await running(begin())
      expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
      expect(other.exitCode).toBeNull()
    } finally {
      other.kill('SIGKILL')
    }
  })

  it('leaves no process and no socket behind after an ordinary stop, and starts again on the same data', async () => {
    const owner = begin()
    const first = await running(owner)
    await query(first.connection, `${emptyTable}; insert into kept values (1)`)
    await owner.stop()
    expect(serverProcesses(directory)).toEqual([])
    await until(() => processesIn(directory).length === 0, 1000)
    expect(existsSync(join(first.connection.host, '.s.PGSQL.5432'))).toBe(false)
    const second = await running(begin())
    expect(second.tookOver).toBe(false)
    expect(await query(second.connection, 'select n from kept')).toEqual([{ n: 1 }])
  })
})

async function running(owner: Owner): Promise<Answer> {
  const answer = await owner.answer
  if (answer.refused) throw new Error(answer.refused.en)
  return answer
}

/** Commits 1, 2, 3 … one by one, lets `cut` strike after 200, and returns the last number acknowledged before the line broke. */
async function writeUntilCut({ connection }: Answer, cut: () => unknown): Promise<number> {
  const client = new pg.Client({ ...connection, ssl: false })
  client.on('error', () => {})
  await client.connect()
  let acknowledged = 0
  try {
    for (;;) {
      await client.query('insert into kept values ($1)', [acknowledged + 1])
      acknowledged++
      if (acknowledged === 200) setTimeout(cut, 3)
    }
  } catch {
    expect(acknowledged).toBeGreaterThanOrEqual(200)
    return acknowledged
  } finally {
    await client.end().catch(() => {})
  }
}

function postmaster({ clusterDir }: Pick<Answer, 'clusterDir'>): number {
  return Number.parseInt(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8'), 10)
}

function serverProcesses(directory: string): number[] {
  return processesIn(directory).filter((pid) => programOf(pid) === 'postgres')
}

/** Both shells of the watchdog; their command line names the cluster. */
function watchdogs(directory: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    return programOf(pid) === 'sh' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(directory)
  })
}

function programOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

/** A program of that user which has nothing to do with the server. */
function sleeper(user: number): ChildProcess {
  return spawn('sleep', ['60'], { cwd: '/', stdio: 'ignore', ...(isRoot ? { uid: user, gid: user } : {}) })
}

async function retry<Result>(attempt: () => Promise<Result>, limit = 10_000): Promise<Result> {
  const begun = Date.now()
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() - begun > limit) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
