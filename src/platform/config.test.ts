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
