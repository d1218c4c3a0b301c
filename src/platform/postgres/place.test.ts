import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { isRoot, makeTestDirectory, projectRoot, query, removeTestDirectory } from './testing.ts'

describe.runIf(isRoot)('the cluster of a data directory that only root can enter', () => {
  let directory: string
  let dataDir: string
  let clusterDir: string

  beforeAll(async () => {
    directory = makeTestDirectory(0o700)
    dataDir = join(directory, 'data')
    const server = await start()
    clusterDir = server.clusterDir
    await query(server.connection, 'create table kept as select 1 as n')
    await server.stop()
  })

  afterAll(() => removeTestDirectory(directory, clusterDir))

  function start(path = dataDir) {
    return startEmbeddedPostgres({ dataDir: path, projectRoot, log: () => {} })
  }

  it('is not shared by a copy of the data directory', async () => {
    const copy = join(directory, 'copy')
    cpSync(dataDir, copy, { recursive: true })
    await expect(start(copy)).rejects.toMatchObject({
      code: 'cluster-of-another-directory',
      vi: expect.stringContaining(dataDir),
    })
  })

  it('is never replaced by an empty one when it has gone', async () => {
    renameSync(clusterDir, `${clusterDir}.away`)
    await expect(start()).rejects.toMatchObject({ code: 'cluster-missing', en: expect.stringContaining(clusterDir) })
    renameSync(`${clusterDir}.away`, clusterDir)
  })

  it('lies outside, closed to other users, and the next start finds it', async () => {
    expect(clusterDir).toMatch(/^\/var\/lib\/nhip-cau\/[0-9a-f]{12}-[0-9a-f]{6}\/postgres\/cluster$/)
    expect(statSync(dirname(clusterDir)).mode & 0o777).toBe(0o700)
    const server = await start()
    expect(server.clusterDir).toBe(clusterDir)
    expect(await query(server.connection, 'select n from kept')).toEqual([{ n: 1 }])
    await server.stop()
  })

  it('follows the data directory when that is moved', async () => {
    const moved = join(directory, 'moved')
    renameSync(dataDir, moved)
    const server = await start(moved)
    expect(server.clusterDir).toBe(clusterDir)
    await server.stop()
    renameSync(moved, dataDir)
    await (await start()).stop()
  })

  it('is made where the pointer says when the first start was cut short before it was complete', async () => {
    const base = `${dirname(dirname(clusterDir))}-cut`
    const other = join(directory, 'other')
    mkdirSync(other)
    const pointer = { base, dataDir: other, complete: false }
    writeFileSync(join(other, 'postgres.place.json'), JSON.stringify(pointer))
    const server = await start(other)
    await server.stop()
    removeTestDirectory(base)
    expect(server.clusterDir).toBe(join(base, 'postgres', 'cluster'))
    const noted = JSON.parse(readFileSync(join(other, 'postgres.place.json'), 'utf8'))
    expect(noted).toEqual({ ...pointer, complete: true })
  })

  it('is not woken by a data directory that was deleted and made again', async () => {
    rmSync(dataDir, { recursive: true })
    const server = await start()
    await server.stop()
    expect(existsSync(clusterDir)).toBe(true)
    removeTestDirectory(dataDir, server.clusterDir)
    expect(server.clusterDir).not.toBe(clusterDir)
  })
})
