import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { isRoot, makeTestDirectory, NOBODY, projectRoot, query, removeTestDirectory, startOwner } from './testing.ts'

const MEGABYTE = 1024 * 1024

let directory: string
let dataDir: string

beforeEach(() => {
  directory = makeTestDirectory()
  dataDir = join(directory, 'data')
})

afterEach(() => removeTestDirectory(directory))

function start(path = dataDir): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: path, projectRoot, log: () => {} })
}

describe('a start is refused in one sentence', () => {
  it('when the data directory is a file', async () => {
    writeFileSync(dataDir, '')
    await expect(start()).rejects.toMatchObject({ name: 'StartRefusal', code: 'not-writable' })
  })

  it('when the data directory is not writable', async () => {
    mkdirSync(dataDir, { mode: 0o555 })
    const owner = startOwner(dataDir, isRoot ? { uid: NOBODY } : {})
    const { refused } = await owner.answer
    expect(refused?.code).toBe('not-writable')
    expect(refused?.vi).toContain(dataDir)
    expect(refused?.en).toContain(dataDir)
  })

  it('when no PostgreSQL is bundled where the packages are', async () => {
    await expect(startEmbeddedPostgres({ dataDir, projectRoot: directory, log: () => {} })).rejects.toMatchObject({
      code: 'no-binary',
    })
  })

  it('when the path leaves PostgreSQL no room for its file names', async () => {
    const deep = join(dataDir, ...Array.from({ length: 10 }, () => 'x'.repeat(100)))
    await expect(start(deep)).rejects.toMatchObject({ code: 'path-too-long' })
  })

  it('when the disk is full, at the first start and at a later one; afterwards the data is still there', async (context) => {
    mkdirSync(dataDir)
    const mounted = isRoot && spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', dataDir]).status === 0
    if (!mounted) return context.skip('only root may mount a small disk')
    chmodSync(dataDir, 0o755)
    try {
      await expect(start()).rejects.toMatchObject({ code: 'disk-full' })
      spawnSync('/bin/mount', ['-o', 'remount,size=100m', dataDir])
      const first = await start()
      await query(first.connection, 'create table kept as select 1 as n')
      await first.stop()
      fill(join(dataDir, 'filler'))
      await expect(start()).rejects.toMatchObject({ code: 'disk-full' })
      rmSync(join(dataDir, 'filler'))
      const second = await start()
      expect(await query(second.connection, 'select n from kept')).toEqual([{ n: 1 }])
      await second.stop()
    } finally {
      spawnSync('/bin/umount', [dataDir])
    }
  })

  it('when a commit could be lost: a safety setting is off for the server, or only for the database', async () => {
    const first = await start()
    await query(first.connection, 'alter database nhip_cau set synchronous_commit = off')
    await first.stop()
    appendFileSync(join(first.clusterDir, 'postgresql.auto.conf'), 'fsync = off\n')
    await expect(start()).rejects.toMatchObject({
      code: 'unsafe-settings',
      vi: expect.stringContaining('fsync, synchronous_commit'),
    })
    expect(existsSync(join(first.clusterDir, 'postmaster.pid'))).toBe(false)
  })

  it('when another major version made the cluster, which stays as it is', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(join(first.clusterDir, 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject({ code: 'other-major-version', en: expect.stringContaining('17') })
    writeFileSync(join(first.clusterDir, 'PG_VERSION'), '18\n')
    await (await start()).stop()
  })

  it('when a setting in postgresql.conf is wrong, telling what the server says', async () => {
    const first = await start()
    await first.stop()
    appendFileSync(join(first.clusterDir, 'postgresql.conf'), "shared_buffers = 'một ít'\n")
    await expect(start()).rejects.toMatchObject({
      code: 'server-failed',
      en: expect.stringContaining('contains errors'),
    })
  })

  it.runIf(isRoot)('when the user of the cluster is no longer let through to it', async () => {
    const first = await start()
    await first.stop()
    chmodSync(dataDir, 0o700)
    await expect(start()).rejects.toMatchObject({ code: 'unreachable', vi: expect.stringContaining(dataDir) })
  })

  it.runIf(isRoot)('when the cluster belongs to another user', async () => {
    chmodSync(directory, 0o777)
    const owner = startOwner(dataDir)
    await owner.answer
    await owner.stop()
    chownSync(dataDir, NOBODY, NOBODY)
    chownSync(join(dataDir, 'postgres.lock'), NOBODY, NOBODY)
    const { refused } = await startOwner(dataDir, { uid: NOBODY }).answer
    expect(refused?.code).toBe('other-owner')
  })
})

describe('a running server', () => {
  it('has the locale, encoding, checksums and settings it was promised, and listens on a private socket only', async () => {
    const server = await start()
    const { host, user, database } = server.connection
    expect({ user, database }).toEqual({ user: 'nhip_cau', database: 'nhip_cau' })
    expect(await settings(server)).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      jit: 'off',
      listen_addresses: '',
      max_connections: '60',
      server_encoding: 'UTF8',
      shared_buffers: '64MB',
      synchronous_commit: 'on',
    })
    const locale = 'select datlocprovider as by, datlocale as name from pg_database where datname = current_database()'
    expect(await query(server.connection, locale)).toEqual([{ by: 'b', name: 'C.UTF-8' }])
    expect(await query(server.connection, "select lower('ĐƯỜNG') as word")).toEqual([{ word: 'đường' }])
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(host).mode & 0o777).toBe(0o700)
    await server.stop()
  })

  it('lets go of the directory on stopping, and stopping it twice is stopping it once', async () => {
    const server = await start()
    await expect(start()).rejects.toMatchObject({ code: 'in-use' })
    await Promise.all([server.stop(), server.stop()])
    await (await start()).stop()
  })

  it('uses a short socket directory, gone after the stop, when the data directory lies very deep', async () => {
    const deep = join(dataDir, ...Array.from({ length: 8 }, (_, n) => `thư mục "rất, rất" sâu ${n}`))
    const temporary = join(directory, 't')
    mkdirSync(temporary)
    chmodSync(temporary, 0o777)
    const killed = startOwner(deep, { env: { TMPDIR: temporary } })
    const { host } = (await killed.answer).connection
    expect(host.startsWith(temporary)).toBe(true)
    await killed.kill()
    const owner = startOwner(deep, { env: { TMPDIR: temporary } })
    const { connection } = await owner.answer
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(statSync(connection.host).mode & 0o777).toBe(0o700)
    expect(readdirSync(temporary)).toHaveLength(1)
    await owner.stop()
    expect(readdirSync(temporary)).toEqual([])
  })
})

async function settings({ connection }: EmbeddedPostgres): Promise<Record<string, unknown>> {
  const names = ['data_checksums', 'fsync', 'full_page_writes', 'jit', 'listen_addresses', 'max_connections']
  names.push('server_encoding', 'shared_buffers', 'synchronous_commit')
  const select = names.map((name) => `current_setting('${name}') as ${name}`).join(', ')
  const [row] = await query(connection, `select ${select}`)
  return row ?? {}
}

/** Takes the last byte of the disk. */
function fill(file: string): void {
  for (const size of [MEGABYTE, 4096]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size))
    } catch {
      // Full, for pieces of this size.
    }
  }
}
