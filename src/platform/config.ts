import type { BlockList } from 'node:net'
import { resolve } from 'node:path'
import { readNetworks } from './http/limits/network.ts'
import { readSingleSignOn, type SingleSignOn } from './sign-in/read-single-sign-on.ts'

export interface Config {
  readonly mode: 'demonstration' | 'production'
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly projectRoot: string
  /** Absent: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** For a portal that runs alone; absent: the embedded PostgreSQL that the main program runs on `dataDir`. */
  readonly portalDatabaseUrl: string | undefined
  /** Absent: letters are written as .eml files below `dataDir/outbox`. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** The origin readers use; cookies are marked Secure when it is https. */
  readonly publicUrl: string
  readonly authSecret: string | undefined
  /** Memory for answers of the portal that are kept ready, in bytes. */
  readonly keptBytes: number
  /** Proxies in front of the program: what they say of a client's address is believed. */
  readonly trustedProxies: BlockList
  /** Times what one network may ask for; 0: no limit. */
  readonly rateLimit: number
  /** For how long a sign-in is proof enough to approve, sign or take down. */
  readonly confirmMinutes: number
  /** Absent: nobody signs in through a provider. */
  readonly singleSignOn: SingleSignOn | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Step one: what the environment says, untouched. The only place that reads it. */
export function readEnvironment(): Environment {
  return process.env
}

/**
 * Step two: checks and defaults, all mistakes at once.
 * Returns the configuration, or one sentence per mistake (Vietnamese — English).
 */
export function configure(
  environment: Environment,
  mode: Config['mode'],
  projectRoot: string,
): { config: Config } | { mistakes: readonly string[] } {
  const numbers = readNumbers(environment)
  const { port, keptMegabytes } = numbers
  const host = environment.HOST || 'localhost'
  const databaseUrl = environment.DATABASE_URL || undefined
  const portalDatabaseUrl = environment.PORTAL_DATABASE_URL || undefined
  const smtpUrl = environment.SMTP_URL || undefined
  const publicUrl = environment.PUBLIC_URL || `http://${host}:${port}`
  const trustedProxies = readNetworks(environment.TRUSTED_PROXY ?? '')
  const singleSignOn = readSingleSignOn(environment)
  const urls = { databaseUrl, portalDatabaseUrl, smtpUrl, publicUrl }
  const mistakes = [...findMistakes({ ...numbers, ...urls }), ...singleSignOn.mistakes]
  if (!trustedProxies) mistakes.push(NO_NETWORKS)
  if (mistakes.length > 0 || !trustedProxies) return { mistakes }
  return {
    config: {
      mode,
      port,
      host,
      dataDir: resolve(projectRoot, environment.DATA_DIR || 'data'),
      projectRoot,
      databaseUrl,
      portalDatabaseUrl,
      smtpUrl,
      mailFrom: environment.MAIL_FROM || 'Nhịp Cầu <khong-tra-loi@localhost>',
      publicUrl: new URL(publicUrl).origin,
      authSecret: environment.AUTH_SECRET || undefined,
      keptBytes: keptMegabytes * 1024 * 1024,
      trustedProxies,
      rateLimit: numbers.rateLimit,
      confirmMinutes: numbers.confirmMinutes,
      singleSignOn: singleSignOn.provider,
    },
  }
}

function readNumbers(environment: Environment) {
  return {
    port: Number(environment.PORT ?? '3000'),
    keptMegabytes: Number(environment.KEPT_MB ?? '64'),
    rateLimit: Number(environment.RATE_LIMIT ?? '1'),
    confirmMinutes: Number(environment.CONFIRM_MINUTES ?? '15'),
  }
}

interface Checked {
  readonly port: number
  readonly databaseUrl: string | undefined
  readonly portalDatabaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly publicUrl: string
  readonly keptMegabytes: number
  readonly rateLimit: number
  readonly confirmMinutes: number
}

const NO_NETWORKS =
  'TRUSTED_PROXY phải là danh sách địa chỉ hoặc dải địa chỉ, ví dụ 127.0.0.1, 10.0.0.0/8. — TRUSTED_PROXY must be a list of addresses or ranges.'

function findMistakes(checked: Checked): string[] {
  const { port, databaseUrl, portalDatabaseUrl, smtpUrl, publicUrl, keptMegabytes, rateLimit, confirmMinutes } = checked
  const mistakes: string[] = []
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    mistakes.push('PORT phải là số từ 0 đến 65535. — PORT must be a number from 0 to 65535.')
  }
  for (const [name, url] of Object.entries({ DATABASE_URL: databaseUrl, PORTAL_DATABASE_URL: portalDatabaseUrl })) {
    if (url !== undefined && !/^postgres(ql)?:\/\//.test(url)) {
      mistakes.push(`${name} phải bắt đầu bằng postgresql://. — ${name} must begin with postgresql://.`)
    }
  }
  if (smtpUrl !== undefined && !/^smtps?:\/\//.test(smtpUrl)) {
    mistakes.push('SMTP_URL phải bắt đầu bằng smtp:// hoặc smtps://. — SMTP_URL must begin with smtp:// or smtps://.')
  }
  if (!URL.canParse(publicUrl)) {
    mistakes.push(
      'PUBLIC_URL phải là địa chỉ đầy đủ, ví dụ https://danvan.example. — PUBLIC_URL must be a full address.',
    )
  }
  if (!(keptMegabytes >= 1 && keptMegabytes <= 100_000)) {
    mistakes.push('KEPT_MB phải là số megabyte từ 1 trở lên. — KEPT_MB must be a number of megabytes, 1 or more.')
  }
  if (!(rateLimit >= 0 && rateLimit <= 1000)) {
    mistakes.push('RATE_LIMIT phải là số từ 0 đến 1000. — RATE_LIMIT must be a number from 0 to 1000.')
  }
  if (!(confirmMinutes >= 1 && confirmMinutes <= 720)) {
    mistakes.push('CONFIRM_MINUTES phải là số phút từ 1 đến 720. — CONFIRM_MINUTES must be 1 to 720 minutes.')
  }
  return mistakes
}
