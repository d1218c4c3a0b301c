import { createHmac } from 'node:crypto'
import type { Actor, Role } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { ADDRESS_HEADER } from '#platform/http/client-address.ts'
import { systemActor } from '#platform/system-actor.ts'
import { createAccount } from './commands/create-account.ts'
import { grantRole } from './commands/grant-role.ts'
import { delegateRoles } from './commands/roles/delegate-roles.ts'
import { findActor } from './queries/find-actor.ts'

export const TEST_PASSWORD = 'mat-khau-de-thu'

/** Someone with an account and these roles since 2020, as `[role, organisation id]`. */
export async function givenActor(
  services: Services,
  username: string,
  ...roles: readonly (readonly [Role, string])[]
): Promise<Actor> {
  return accountWith(services, { username }, roles)
}

/** The same for somebody whom the register of people knows. */
export async function givenOfficial(
  services: Services,
  personId: string,
  username: string,
  ...roles: readonly (readonly [Role, string])[]
): Promise<Actor> {
  return accountWith(services, { username, personId }, roles)
}

async function accountWith(
  services: Services,
  { username, personId }: { username: string; personId?: string },
  roles: readonly (readonly [Role, string])[],
): Promise<Actor> {
  const name = `Người dùng ${username}`
  const { id } = await perform(services, systemActor, createAccount, {
    username,
    password: TEST_PASSWORD,
    name,
    personId,
  })
  for (const [role, organisationId] of roles) {
    await perform(services, systemActor, grantRole, { accountId: id, role, organisationId, from: '2020-07-01' })
  }
  const actor = await findActor(services.read, id, '2024-09-17')
  if (!actor) throw new Error(`No actor for ${username}`)
  return actor
}

/** A browser that keeps its cookies, at an address of its own. */
export interface TestBrowser {
  request(path?: string): Request
  /** Keeps the cookies an answer sets, and drops those it ends. */
  take(headers: Headers): void
}

export function openBrowser(address = '192.0.2.10', userAgent = 'Mozilla/5.0 (Android 15) Firefox/150.0'): TestBrowser {
  const jar = new Map<string, string>()
  return {
    request(path = '/dang-nhap') {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { [ADDRESS_HEADER]: address, 'user-agent': userAgent, ...(cookie && { cookie }) }
      return new Request(`http://localhost:3000${path}`, { headers })
    },
    take(headers) {
      for (const cookie of headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (/max-age=0/i.test(cookie)) jar.delete(name)
        else jar.set(name, value)
      }
    },
  }
}

/** The six digits an app shows for the secret of an `otpauth://` address at that moment (RFC 6238, written out). */
export function appCode(uri: string, at: Date = new Date()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const mac = createHmac('sha1', key).update(step).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** All roles of one's own lent to somebody for some days; returns the other as an actor on the first of them. */
export async function givenLent(services: Services, from: Actor, to: Actor, days: { from: string; until: string }) {
  const rows = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', from.accountId)
    .where('delegated_from', 'is', null)
    .execute()
  const grantIds = rows.map(({ id }) => id)
  await perform(services, from, delegateRoles, { accountId: to.accountId, grantIds, ...days })
  const actor = await findActor(services.read, to.accountId, days.from)
  if (!actor) throw new Error('The delegate has no account')
  return actor
}
