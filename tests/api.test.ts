import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuth, signInOut } from '#features/identity/index.ts'
import { givenActor, TEST_PASSWORD } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { givenQuarter, givenQuarterlyForm } from '#features/reports/testing.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createApp } from '#src/app.ts'

const ORIGIN = 'http://localhost:3000'

let services: TestServices
let app: ReturnType<typeof createApp>
let cookie: string
let organisationId: string
let periodId: string

beforeAll(async () => {
  services = await openTestServices()
  const identity = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  app = createApp({ services, identity })
  const ids = await givenDistrict(services)
  organisationId = ids['khe-truc-government']
  await givenQuarterlyForm(services)
  periodId = (await givenQuarter(services, '2024Q3')).id
  await givenActor(services, 'reporter', ['reporter', organisationId])
  const answer = await identity.signIn('reporter', TEST_PASSWORD, new Request(ORIGIN))
  cookie = answer.ok
    ? answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ')
    : ''
})
afterAll(() => services.close())

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return app.request(`${ORIGIN}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: ORIGIN, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

test('somebody who is not signed in gets 401 as problem+json', async () => {
  const answer = await send('POST', '/api/v1/reports', { organisationId, periodId }, { Cookie: '' })
  expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
    401,
    'application/problem+json; charset=utf-8',
    expect.objectContaining({ code: 'http.unauthenticated', title: 'Hãy đăng nhập để tiếp tục.', status: 401 }),
  ])
})

test('what somebody signed in is told is kept by no browser and no proxy', async () => {
  const made = await send('POST', '/api/v1/reports', { organisationId, periodId })
  const { data } = (await made.json()) as { data: { reportId: string } }
  const read = await send('GET', `/api/v1/reports/${data.reportId}`)
  expect([made, read].map(({ status, headers }) => [status, headers.get('cache-control')])).toEqual([
    [200, 'no-store'],
    [200, 'no-store'],
  ])
})

test('a form posted from another site is refused', async () => {
  const answer = await send('POST', '/ngon-ngu', 'ngon-ngu=en', {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: 'https://elsewhere.example',
    'Sec-Fetch-Site': 'cross-site',
  })
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'http.foreign-origin'])
})

test('a body that is no JSON, and one that is too large, are refused in words', async () => {
  const broken = await send('POST', '/api/v1/reports', '{"organisationId":')
  expect([broken.status, (await broken.json()).code]).toEqual([422, 'http.bad-json'])
  const huge = await send('POST', '/api/v1/reports', JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) }))
  expect([huge.status, (await huge.json()).code]).toEqual([413, 'http.too-large'])
})

test('every field error comes at once, in the language asked for', async () => {
  const answer = await send(
    'POST',
    '/api/v1/reports',
    { organisationId: 'nobody' },
    { Cookie: `${cookie}; ngon-ngu=en` },
  )
  expect([answer.status, await answer.json()]).toEqual([
    422,
    expect.objectContaining({
      errors: [
        { pointer: '/organisationId', code: 'input.required', detail: 'This field is needed.' },
        { pointer: '/periodId', code: 'input.required', detail: 'This field is needed.' },
      ],
    }),
  ])
})

test('a report is opened, saved and submitted over the API; a stale save gets 412 with both values', async () => {
  const opened = await send('POST', '/api/v1/reports', { organisationId, periodId })
  const { reportId } = (await opened.json()).data
  const save = (version: number, value: string) =>
    send('PUT', `/api/v1/reports/${reportId}`, { version, changes: { 'f.B01': { value, base: '' } } })
  expect((await save(1, '42')).status).toBe(200)
  const stale = await save(1, '44')
  expect([stale.status, (await stale.json()).context.conflicts]).toEqual([
    412,
    [{ key: 'f.B01', mine: '44', theirs: '42' }],
  ])
  const submit = () =>
    send(
      'POST',
      `/api/v1/reports/${reportId}/submit`,
      { version: 2 },
      { 'Idempotency-Key': '01923456-789a-7bcd-8ef0-aaaaaaaaaaaa' },
    )
  const submitted = await (await submit()).json()
  expect(submitted.data.state).toBe('submitted')
  expect(await (await submit()).json()).toEqual(submitted)
})

test('copies of a period are listed; a period nobody opened is not found', async () => {
  const answer = await send('GET', '/api/v1/report-copies/2024Q3')
  expect([answer.status, await answer.json()]).toEqual([200, { data: [] }])
  const unknown = await send('GET', '/api/v1/report-copies/2019Q1')
  expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'reports.no-such-period'])
})

test('the contract names every call and the answers carry the safety headers', async () => {
  const answer = await send('GET', '/api/openapi.json')
  const contract = await answer.json()
  expect([contract.openapi, Object.keys(contract.paths).sort()]).toEqual([
    '3.1.0',
    [
      '/portal/articles',
      '/portal/articles/{id}',
      '/portal/sections',
      '/report-copies/{period}',
      '/reports',
      '/reports/{reportId}',
      '/reports/{reportId}/approve',
      '/reports/{reportId}/return',
      '/reports/{reportId}/submit',
    ],
  ])
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('an address that is not there is a problem too, and the server says it is well', async () => {
  expect((await send('GET', '/api/v1/nothing')).status).toBe(404)
  expect(await (await send('GET', '/healthz')).json()).toEqual({ status: 'ok' })
})

test('five wrong passwords get the same sentence, and too many get 429', async () => {
  const identity = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  const from = new Request(ORIGIN, { headers: { 'x-client-address': '192.0.2.7' } })
  const codes: string[] = []
  for (let tries = 0; tries < 22; tries += 1) {
    const answer = await identity.signIn('reporter', `wrong password ${tries}`, from)
    if (!answer.ok) codes.push(answer.code)
  }
  expect([codes[0], codes.at(-1)]).toEqual(['identity.wrong', 'identity.too-many-seconds'])
})
