import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { runAs, serverUser } from './machine/system-user.ts'
import { checkOutsideServer, isTooOld, OLDEST_MAJOR } from './outside-postgres.ts'
import { startRefusal } from './refusal.ts'
import { makeTestDirectory, projectRoot, removeTestDirectory } from './testing.ts'

describe('the version of an outside server', () => {
  it.each(['14.2', '14.2 (Debian 14.2-1.pgdg110+1)', '9.6.24', '8.4', '', 'unknown'])('%s is too old', (version) => {
    expect(isTooOld(version)).toBe(true)
  })

  it.each(['15.0', '15.4 (Debian 15.4-1)', '16.3', '18beta1', '18.4'])('%s is new enough', (version) => {
    expect(isTooOld(version)).toBe(false)
  })

  it('is judged by its major number alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 99 }), fc.nat(99), (major, minor) => {
        expect(isTooOld(`${major}.${minor}`)).toBe(major < OLDEST_MAJOR)
      }),
    )
  })

  it('is named in the refusal, in both languages', () => {
    const { vi, en } = startRefusal('server-too-old', '14.2', '15')
    expect(vi).toContain('PostgreSQL 14.2')
    expect(en).toContain('PostgreSQL 14.2')
  })
})

describe('connecting to an outside server', () => {
  let directory: string
  let port: number
  let stop: () => Promise<unknown>

  beforeAll(async () => {
    directory = makeTestDirectory()
    port = await freePort()
    stop = await serveOnLoopback(directory, port)
  })

  afterAll(async () => {
    await stop()
    removeTestDirectory(directory)
  })

  it('is refused with the reason when nothing answers, without telling the password', async () => {
    const closed = await freePort()
    const refusal = await checkOutsideServer(`postgresql://a:m%E1%BA%ADtkh%E1%BA%A9u@127.0.0.1:${closed}/b`).catch(
      (e) => e,
    )
    expect(refusal).toMatchObject({ code: 'server-unreachable', en: expect.stringContaining('ECONNREFUSED') })
    expect(refusal.message).toContain(`127.0.0.1:${closed}/b`)
    expect(refusal.message).not.toMatch(/mậtkhẩu|m%E1/)
  })

  it('is refused with the reason of the server when the database is not there', async () => {
    await expect(checkOutsideServer(`postgresql://nhip_cau@127.0.0.1:${port}/khac`)).rejects.toMatchObject({
      code: 'server-unreachable',
      vi: expect.stringContaining('database "khac" does not exist'),
    })
  })

  it('is refused when the address cannot be read', async () => {
    await expect(checkOutsideServer('postgresql://a:b@[x/c')).rejects.toMatchObject({ code: 'server-unreachable' })
  })

  it('tells the version of a server that is new enough', async () => {
    expect(await checkOutsideServer(`postgresql://nhip_cau@127.0.0.1:${port}/nhip_cau`)).toEqual({ version: '18.4' })
  })
})

/** The bundled server, which by itself never opens a port, run by hand on a cluster that lets loopback in. */
async function serveOnLoopback(directory: string, port: number): Promise<() => Promise<unknown>> {
  const dataDir = join(directory, 'data')
  const embedded = await startEmbeddedPostgres({ dataDir, projectRoot, log: () => {} })
  await embedded.stop()
  const { clusterDir } = embedded
  writeFileSync(join(clusterDir, 'pg_hba.conf'), 'host all all 127.0.0.1/32 trust\n')
  const user = serverUser(join(dataDir, 'postgres'), clusterDir)
  const { postgres } = findBinaries(projectRoot, user, join(directory, 'copy'))
  const args = ['-D', clusterDir, '-h', '127.0.0.1', '-p', `${port}`, '-k', '', '-c', 'logging_collector=off']
  const child = spawn(postgres, args, { cwd: clusterDir, env: {}, stdio: 'ignore', ...runAs(user) })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20))
  return () => {
    child.kill('SIGINT')
    return ended
  }
}

async function answers(port: number): Promise<boolean> {
  return checkOutsideServer(`postgresql://nhip_cau@127.0.0.1:${port}/nhip_cau`).then(
    () => true,
    () => false,
  )
}

/** A port of loopback nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
