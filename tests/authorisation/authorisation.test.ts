import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { systemActor } from '#platform/system-actor.ts'
import { type AnyCommand, attempt, type Setting } from './attempt.ts'
import { type HeldRow, mayDo, type OpenRow, type OwnRow, TRIERS } from './row.ts'
import { identityRows } from './rows/identity.ts'
import { organisationRows } from './rows/organisations.ts'
import { publishingRows } from './rows/publishing.ts'
import { ringRows } from './rows/ring.ts'
import { siteRows } from './rows/site.ts'
import { givenThings } from './things.ts'
import { givenWorld, reorganise } from './world.ts'

/** Every command of the program × every role × where it is held × before and after a reorganisation. */
const ROWS = { ...ringRows, ...publishingRows, ...siteRows, ...organisationRows, ...identityRows }

const modules = import.meta.glob<Record<string, unknown>>(['/src/**/*.ts', '!/**/*.test.ts', '!/src/server.ts'])
const commands = new Map<string, AnyCommand>()
let setting: Setting

beforeAll(async () => {
  for (const [path, load] of Object.entries(modules)) {
    if (!path.includes('/commands/')) continue
    for (const value of Object.values(await load())) if (isCommand(value)) commands.set(value.name, value)
  }
  const world = await givenWorld()
  setting = { world, things: await givenThings(world), time: 'before' }
})
afterAll(() => setting.world.services.close())

function isCommand(value: unknown): value is AnyCommand {
  return typeof value === 'object' && value !== null && 'input' in value && 'run' in value && 'name' in value
}

function command(name: string): AnyCommand {
  const found = commands.get(name)
  if (!found) throw new Error(`There is no command ${name}`)
  return found
}

test('every command has a row, and every row a command', () => {
  expect([...commands.keys()].filter((name) => !(name in ROWS))).toEqual([])
  expect(Object.keys(ROWS).filter((name) => !commands.has(name))).toEqual([])
})

describe('before the reorganisation', () => everyRow())

describe('after the reorganisation', () => {
  beforeAll(async () => {
    setting = { ...setting, world: await reorganise(setting.world), time: 'after' }
  })
  everyRow()
})

function everyRow(): void {
  test.each(Object.entries(ROWS))('%s', { timeout: 120_000 }, async (name, row) => {
    if ('own' in row) return expectOwn(name, row)
    if ('open' in row) return expectOpen(name, row)
    return expectHeld(name, row)
  })
}

/** In one comparison, so that a failure shows everybody who may too much or too little. */
async function expectHeld(name: string, row: HeldRow): Promise<void> {
  const { world, time } = setting
  const said: Record<string, string> = {}
  const due: Record<string, string> = {}
  for (const trier of TRIERS) {
    const who = `${trier.role}, ${trier.place}`
    due[who] = mayDo(row, time, trier) ? 'may' : 'may not'
    said[who] = await attempt(setting, command(name), world.actor(trier.role, trier.place), row.input)
  }
  expect(said).toEqual(due)
}

async function expectOwn(name: string, { own, reachesOthers }: OwnRow): Promise<void> {
  const { world } = setting
  const said: Record<string, string> = {}
  for (const { role, place } of TRIERS.filter(({ role }) => role !== 'none')) {
    const actor = world.actor(role, place)
    const tries = (owner: Actor) => attempt(setting, command(name), actor, (given) => own(given, owner))
    const stranger = world.actor(role, place === 'head' ? 'area' : 'head')
    said[`${role}, ${place}`] = `${await tries(actor)}; of others ${reachesOthers ? await tries(stranger) : 'may not'}`
  }
  expect(new Set(Object.values(said)), JSON.stringify(said)).toEqual(new Set(['may; of others may not']))
}

async function expectOpen(name: string, { open, input, without }: OpenRow): Promise<void> {
  const { world } = setting
  const said = new Map<string, string[]>()
  for (const { role, place } of TRIERS) {
    const outcome = await attempt(setting, command(name), world.actor(role, place), input)
    said.set(outcome, [...(said.get(outcome) ?? []), `${role}, ${place}`])
  }
  expect([...said.keys()]).toEqual([open === 'program' ? 'may not' : 'may'])
  if (open === 'program') expect(await attempt(setting, command(name), systemActor, input)).toBe('may')
  if (!without) return
  const bare = await attempt(setting, command(name), systemActor, async (given) => ({
    ...(await input(given)),
    ...without,
  }))
  expect(bare).not.toBe('may')
}
