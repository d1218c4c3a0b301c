import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../tests/server-process.ts'
import type { Bench } from '../measurement.ts'
import { run, serverUser } from './debian.ts'
import { startProgram } from './start-program.ts'

/** A database of its own on a MariaDB of its own, reached over the loopback address. */
export interface RivalDatabase {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly name: string
  readonly pid: number
}

const HOST = '127.0.0.1'

/** Starts Debian's MariaDB as it comes, without anybody’s settings, and makes one database. */
export async function startMariaDb(bench: Bench, place: string, name: string): Promise<RivalDatabase> {
  const dataDir = join(place, 'mariadb')
  mkdirSync(dataDir)
  const user = serverUser()
  if (user) chownSync(dataDir, user.uid, user.gid)
  const runAs = user ? [`--user=${user.name}`] : []
  run('mariadb-install-db', ['--no-defaults', ...runAs, `--datadir=${dataDir}`, '--skip-test-db'], place)
  const port = await freePort()
  const socket = join(dataDir, 'socket')
  const { pid } = await startProgram(
    bench,
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      ...runAs,
      `--datadir=${dataDir}`,
      `--socket=${socket}`,
      `--bind-address=${HOST}`,
      `--port=${port}`,
    ],
    { says: /ready for connections/ },
  )
  const password = randomBytes(12).toString('hex')
  const statements = [
    `create database ${name} character set utf8mb4`,
    `create user '${name}'@'${HOST}' identified by '${password}'`,
    `grant all on ${name}.* to '${name}'@'${HOST}'`,
  ]
  run('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '--execute', statements.join(';')], place)
  return { host: HOST, port, user: name, password, name, pid }
}
