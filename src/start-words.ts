import type { Config } from '#platform/config.ts'
import { isSaid } from '#platform/said-error.ts'
import type { DemonstrationAccounts } from './demonstration/prepare-content.ts'

/** What `start.ts` prints: Vietnamese, then English. */
export function sayReady(
  config: Config,
  address: string,
  demonstration: DemonstrationAccounts | undefined,
  only?: 'portal',
  setupToken?: string,
): void {
  const [url, name] = only ? [config.portalDatabaseUrl, 'PORTAL_DATABASE_URL'] : [config.databaseUrl, 'DATABASE_URL']
  const lines = [
    '',
    `Nhịp Cầu đang chạy tại ${address}`,
    `Nhịp Cầu is running at ${address}`,
    ...(demonstration ? accountLines(address, demonstration) : []),
    ...(only ? ['Chỉ có cổng thông tin, chỉ đọc (the portal alone, read only)'] : []),
    ...(config.mode === 'production' && !only && !config.smtpUrl ? unsentLines(config.dataDir) : []),
    ...(setupToken ? setupLines(config.publicUrl, setupToken) : []),
    '',
    `Dữ liệu nằm ở (data lies in): ${config.dataDir}${url ? `, ${name}` : ''}`,
    'Dừng: bấm Ctrl+C (press Ctrl+C to stop)',
    '',
  ]
  console.log(lines.join('\n'))
}

export function sayStopping(): void {
  console.log('Đang dừng… (stopping…)')
}

/** One sentence for what the person at the terminal can put right; anything else is a bug, told in full. */
export function tellFailure(error: unknown): void {
  if (isSaid(error)) console.error(`${error.vi}\n${error.en}`)
  else console.error(error)
}

/** Says each sentence of a long work once, however many steps it covers. */
export function progressTeller(): (sentence: { readonly vi: string; readonly en: string }) => void {
  const said = new Set<string>()
  return ({ vi, en }) => {
    if (!said.has(vi)) console.log(`  ${vi} (${en})`)
    said.add(vi)
  }
}

function accountLines(address: string, { accounts, password }: DemonstrationAccounts): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length))
  return [
    '',
    'BẢN DÙNG THỬ với số liệu hư cấu (a demonstration with fictitious data)',
    `Đăng nhập (sign in): ${address}/dang-nhap`,
    ...accounts.flatMap(({ username, description }) => [
      `  ${username.padEnd(width)}  ${description.vi}`,
      `  ${''.padEnd(width)}  ${description.en}`,
    ]),
    password
      ? `Mật khẩu chung (one password for all): ${password}`
      : 'Mật khẩu chung đã in ra ở lần khởi động đầu tiên (the password was printed at the first start)',
  ]
}

function unsentLines(dataDir: string): string[] {
  return [
    '',
    `CHÚ Ý: chưa đặt SMTP_URL, nên không thư nào được gửi; thư chỉ được ghi vào ${dataDir}/outbox`,
    `(NOTE: SMTP_URL is not set, so no letter is sent; letters are only written to ${dataDir}/outbox)`,
  ]
}

function setupLines(publicUrl: string, token: string): string[] {
  return [
    '',
    'Chưa có quản trị viên. Mở địa chỉ này để lập (there is no administrator; open this address to make the first):',
    `  ${publicUrl}/dang-nhap/cai-dat?ma=${token}`,
    '  Mã dùng một lần, đổi mỗi lần khởi động. Hoặc: npm run nhipcau -- create-admin --help',
    '  (the token works once and changes at every start; or use create-admin)',
  ]
}
