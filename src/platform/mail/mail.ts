import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  /** Plain text only. */
  readonly text: string
}

export type SendMail = (letter: Letter) => Promise<void>

/**
 * Letters go to SMTP_URL; without it they are written as .eml files, so that nothing is lost and nothing is sent by surprise. Codes
 * that open an account stand in them: nobody else on the machine may read those files.
 */
export function openMail(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>, log: Log): SendMail {
  if (config.smtpUrl) {
    const transport = createTransport(config.smtpUrl)
    return async (letter) => {
      await transport.sendMail({ from: config.mailFrom, ...letter })
    }
  }
  const transport = createTransport({ streamTransport: true, buffer: true })
  const outbox = join(config.dataDir, 'outbox')
  return async (letter) => {
    const { message } = await transport.sendMail({ from: config.mailFrom, ...letter })
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    const file = join(outbox, `${Date.now()}-${randomUUID()}.eml`)
    await writeFile(file, message as Buffer, { mode: 0o600 })
    log.info('letter.kept', { file, why: 'SMTP_URL is not set' })
  }
}
