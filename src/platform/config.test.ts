import { expect, test } from 'vitest'
import { configure } from './config.ts'

test('all mistakes of a configuration are named at once, each in both languages', () => {
  const read = configure(
    { PORT: '99999', DATABASE_URL: 'mysql://x', SMTP_URL: 'x', PUBLIC_URL: '//' },
    'production',
    '/srv',
  )
  const mistakes = 'mistakes' in read ? read.mistakes : []
  expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL'])
  expect(mistakes.every((mistake) => mistake.includes(' — '))).toBe(true)
})

test('single sign-on that is set by halves, or without TLS, is named with everything that is missing', () => {
  const mistakesOf = (environment: Record<string, string>) => {
    const read = configure(environment, 'production', '/srv')
    return 'mistakes' in read ? read.mistakes.map((mistake) => mistake.split(' ')[0]) : []
  }
  expect(mistakesOf({ OIDC_ISSUER: 'http://id.example', CONFIRM_MINUTES: '0' })).toEqual([
    'CONFIRM_MINUTES',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_ISSUER',
  ])
  const whole = { OIDC_ISSUER: 'https://id.example/', OIDC_CLIENT_ID: 'nhip-cau', OIDC_CLIENT_SECRET: 'x' }
  const read = configure(whole, 'production', '/srv')
  expect('config' in read && read.config.singleSignOn).toEqual({
    issuer: 'https://id.example',
    clientId: 'nhip-cau',
    clientSecret: 'x',
    name: 'id.example',
  })
})

test('an empty environment gives a loopback server with its data beside the program', () => {
  const read = configure({}, 'demonstration', '/srv/nhip-cau')
  expect('config' in read && read.config).toMatchObject({
    port: 3000,
    host: 'localhost',
    dataDir: '/srv/nhip-cau/data',
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
  })
})
