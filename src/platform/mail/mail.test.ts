import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { openMail } from './mail.ts'

test('letters that nobody sends, with their codes in them, are read by their owner only, and the log says where they lie', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nhip-cau-mail-'))
  const told: object[] = []
  const log = { ...silentLog, info: (_event: string, detail?: object) => void told.push(detail ?? {}) }
  const send = openMail({ smtpUrl: undefined, mailFrom: 'Nhịp Cầu <khong-tra-loi@localhost>', dataDir }, log)
  await send({ to: 'may@khetruc.example', subject: 'Mã', text: 'K7QM-3XWA' })
  const outbox = join(dataDir, 'outbox')
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
  const [letter = ''] = readdirSync(outbox)
  expect([modeOf(outbox), modeOf(join(outbox, letter))]).toEqual(['700', '600'])
  expect(told).toMatchObject([{ file: join(outbox, letter) }])
})
