import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemonstrationServer, startDemonstration } from '../e2e/start-server.ts'
import { sendForms } from './forms.ts'
import { type Answer, plain, reach, type Session, signIn } from './session.ts'

/** Between them they may do whatever is done on a page. */
const PEOPLE = ['dang.ngoc.sang', 'ban.van.tu', 'luong.thi.xuan', 'ha.thi.minh.nguyet', 'vi.thu.hang', 'hoang.thi.diep']

let server: DemonstrationServer
const sessions = new Map<string, Session>()

beforeAll(async () => {
  server = await startDemonstration()
  // Before anybody changes a password by a wrong one: after a few of these nobody signs in from here for a while.
  for (const username of PEOPLE) sessions.set(username, await signIn(server.address, username, server.password))
}, 240_000)
afterAll(() => server?.stop())

describe.each(PEOPLE)('in the workspace of %s', (username) => {
  let session: Session
  let pages: Answer[]

  beforeAll(async () => {
    const own = sessions.get(username)
    if (!own) throw new Error(`${username} did not sign in`)
    session = own
    pages = await reach(session, '/lam-viec')
  })

  test('no page leads to one that is missing, refused or broken', () => {
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.filter(({ status }) => status !== 200).map(({ status, path }) => `${status} ${path}`)).toEqual([])
  })

  test('days and periods are written as people write them', () => {
    const codes = pages.flatMap(({ path, main }) => {
      // What is typed into a text to show figures there is made of codes.
      const words = plain(main).replaceAll(/\{\{[^}]*\}\}/g, '')
      return [...words.matchAll(/.{0,30}\b\d{4}(?:-\d\d-\d\d|Q[1-4])\b/g)].map(([found]) => `${path}: ${found}`)
    })
    expect(codes).toEqual([])
  })

  test('a form with nothing or with an impossible day in every field is refused by the names of its fields', async () => {
    const faults: string[] = []
    for (const { path } of pages) {
      for (const words of ['', '31/02/2026']) faults.push(...(await sendForms(session, path, words)))
    }
    expect(faults).toEqual([])
  }, 120_000)
})
