import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { openMail } from '../mail/mail.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { defineJob, handleJob, type Jobs, openJobs } from './jobs.ts'

const greet = defineJob<{ name: string }>('test.greet')

let services: TestServices
let jobs: Jobs
beforeAll(async () => {
  services = await openTestServices()
  jobs = await openJobs(services.connection, [greet], services.log)
})
afterAll(async () => {
  await jobs.stop()
  await services.close()
})

test('a job exists only if its transaction commits, and is worked off soon after', async () => {
  const greeted: string[] = []
  await jobs.work([
    handleJob(greet, async ({ name }) => {
      greeted.push(name)
    }),
  ])
  const rolledBack = services.db.transaction().execute(async (tx) => {
    await jobs.enqueue(tx, greet, { name: 'nobody' })
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  await services.db.transaction().execute((tx) => jobs.enqueue(tx, greet, { name: 'Lò Minh Châu' }))
  await expect.poll(() => greeted, { timeout: 5_000 }).toEqual(['Lò Minh Châu'])
})

test('a letter reaches a real mail server with its Vietnamese words whole', async () => {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const smtpUrl = `smtp://127.0.0.1:${port}`
  const send = openMail({ smtpUrl, mailFrom: 'nhip-cau@localhost', dataDir: '/nonexistent' }, silentLog)
  await send({ to: 'can.bo@localhost', subject: 'Báo cáo được trả lại', text: 'Xem lại chỉ tiêu B01.' })
  await new Promise<void>((resolve) => server.close(() => resolve()))
  const letter = received[0] ?? ''
  const encoded = Buffer.from('Xem lại chỉ tiêu B01.').toString('base64').slice(0, 20)
  expect(letter.includes(encoded) || /Xem l=E1=BA=A1i/.test(letter)).toBe(true)
})
