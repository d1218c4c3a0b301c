/** One sentence in both languages, told to the person at the terminal. */
interface Sentence {
  readonly vi: string
  readonly en: string
}

/** Every reason for not starting. A sentence says what is wrong and what to do, and never carries a password. */
const sentences = {
  'in-use': (path: string, owner: string) => ({
    vi: `Thư mục dữ liệu ${path} đang được tiến trình khác (${owner}) sử dụng; hãy dừng tiến trình đó trước.`,
    en: `The data directory ${path} is in use by another process (${owner}); stop that process first.`,
  }),
  'not-writable': (path: string) => ({
    vi: `Không ghi được vào ${path}; hãy cấp quyền ghi cho người chạy hoặc chọn DATA_DIR khác.`,
    en: `${path} is not writable; give the running user the right to write there or choose another DATA_DIR.`,
  }),
  'disk-full': (path: string) => ({
    vi: `Ổ đĩa chứa ${path} đã đầy; hãy giải phóng chỗ trống rồi khởi động lại.`,
    en: `The disk that holds ${path} is full; free some space and start again.`,
  }),
  'no-binary': (platform: string) => ({
    vi: `Không có PostgreSQL kèm theo cho ${platform}; hãy cài lại các gói hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
    en: `No PostgreSQL is bundled for ${platform}; install the packages again or set DATABASE_URL to a PostgreSQL server.`,
  }),
  'binary-broken': (path: string, reason: string) => ({
    vi: `Không chạy được PostgreSQL tại ${path}: ${reason}.`,
    en: `PostgreSQL at ${path} does not run: ${reason}.`,
  }),
  'other-major-version': (path: string, found: string, bundled: string) => ({
    vi: `Cơ sở dữ liệu tại ${path} thuộc PostgreSQL ${found}, còn bản kèm theo là ${bundled}; hãy dùng đúng bản đã tạo ra nó để sao lưu rồi phục hồi sang bản này.`,
    en: `The database at ${path} belongs to PostgreSQL ${found} but the bundled version is ${bundled}; back it up with the version that made it and restore it here.`,
  }),
  'other-owner': (path: string, owner: string) => ({
    vi: `Cơ sở dữ liệu tại ${path} thuộc về người dùng hệ thống ${owner}; hãy khởi động bằng người dùng đó hoặc đổi chủ sở hữu thư mục.`,
    en: `The database at ${path} belongs to the system user ${owner}; start as that user or change the owner of the directory.`,
  }),
  'no-unprivileged-user': () => ({
    vi: 'PostgreSQL không chạy bằng root và máy không có người dùng postgres hay nobody; hãy khởi động bằng người dùng thường.',
    en: 'PostgreSQL does not run as root and this machine has no user postgres or nobody; start as an ordinary user.',
  }),
  unreachable: (path: string, user: string) => ({
    vi: `Người dùng hệ thống ${user} không vào được ${path}; hãy cho phép đi qua các thư mục cha của nó.`,
    en: `The system user ${user} cannot enter ${path}; allow passage through the directories above it.`,
  }),
  'cluster-missing': (pointer: string, path: string) => ({
    vi: `${pointer} chỉ tới cơ sở dữ liệu ${path} nhưng không còn ở đó; hãy phục hồi nó, hoặc xoá tệp này để bắt đầu trống.`,
    en: `${pointer} names the database ${path} but it is not there; restore it, or delete this file to begin empty.`,
  }),
  'cluster-of-another-directory': (path: string, other: string) => ({
    vi: `Cơ sở dữ liệu ${path} thuộc thư mục dữ liệu ${other}; bản sao của thư mục đó không dùng chung được cơ sở dữ liệu.`,
    en: `The database ${path} belongs to the data directory ${other}; a copy of that directory cannot share it.`,
  }),
  'path-too-long': (path: string) => ({
    vi: `Đường dẫn ${path} quá dài đối với PostgreSQL; hãy chọn DATA_DIR ngắn hơn.`,
    en: `The path ${path} is too long for PostgreSQL; choose a shorter DATA_DIR.`,
  }),
  socket: (path: string, reason: string) => ({
    vi: `PostgreSQL không mở được ổ cắm trong ${path}: ${reason}.`,
    en: `PostgreSQL cannot open its socket in ${path}: ${reason}.`,
  }),
  'unsafe-settings': (names: string) => ({
    vi: `Cơ sở dữ liệu đang tắt ${names} nên có thể mất dữ liệu khi mất điện; hãy bật lại trong postgresql.conf hoặc postgresql.auto.conf.`,
    en: `The database has ${names} off and could lose data in a power cut; switch it on in postgresql.conf or postgresql.auto.conf.`,
  }),
  'server-stuck': (path: string) => ({
    vi: `Tiến trình PostgreSQL cũ tại ${path} không chịu dừng; hãy khởi động lại máy.`,
    en: `An earlier PostgreSQL at ${path} does not stop; restart the machine.`,
  }),
  'server-failed': (path: string, reason: string) => ({
    vi: `PostgreSQL tại ${path} không khởi động được: ${reason}.`,
    en: `PostgreSQL at ${path} did not start: ${reason}.`,
  }),
  'server-too-old': (version: string, oldest: string) => ({
    vi: `Máy chủ của DATABASE_URL là PostgreSQL ${version}; cần PostgreSQL ${oldest} trở lên.`,
    en: `The server of DATABASE_URL is PostgreSQL ${version}; PostgreSQL ${oldest} or newer is needed.`,
  }),
  'server-unreachable': (server: string, reason: string) => ({
    vi: `Không kết nối được máy chủ ${server} của DATABASE_URL: ${reason}.`,
    en: `The server ${server} of DATABASE_URL cannot be reached: ${reason}.`,
  }),
} satisfies Record<string, (...facts: string[]) => Sentence>

export type RefusalCode = keyof typeof sentences

/** A start that was refused for a reason the person at the terminal can act on; anything else thrown is a bug. */
export interface StartRefusal extends Error, Sentence {
  readonly name: 'StartRefusal'
  readonly code: RefusalCode
}

/** The facts are the paths, versions and reasons the sentence of `code` names, in its order. */
export function startRefusal<Code extends RefusalCode>(
  code: Code,
  ...facts: Parameters<(typeof sentences)[Code]>
): StartRefusal {
  const { vi, en } = (sentences[code] as (...facts: readonly string[]) => Sentence)(...facts)
  return Object.assign(new Error(`${vi} — ${en}`), { name: 'StartRefusal' as const, code, vi, en })
}

export function isStartRefusal(error: unknown): error is StartRefusal {
  return error instanceof Error && error.name === 'StartRefusal'
}
