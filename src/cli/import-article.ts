import { resolve } from 'node:path'
import { findActor } from '#features/identity/index.ts'
import { importArticleFile } from '#features/imports/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** Takes saved article pages apart, for the review queue. */
export const importArticle: TerminalCommand = {
  name: 'import-article',
  help: `npm run nhipcau -- import-article FILE|DIR|CSV [--as USERNAME] [--dry-run] [--resume]
  Mọi trang (.txt .html .htm .mht .mhtml) vào hàng đợi duyệt ở /lam-viec/nhap-bai: một tệp, cả thư mục, hoặc danh sách CSV.
  All pages (.txt .html .htm .mht .mhtml) go to the review queue at /lam-viec/nhap-bai: a file, a folder, or a CSV list.
  CSV: dòng đầu là tên cột. path (bắt buộc, tính từ thư mục của tệp CSV); title, section (mã chuyên mục),
       published (dd/mm/yyyy), address (địa chỉ cũ) có thể bỏ. Một dòng sai thì không dòng nào được nhập.
       The first line names the columns: path (required, from the folder of the CSV file); title, section (its slug),
       published (dd/mm/yyyy), address (the old one) may be left out. One bad line, and nothing is imported.
  Ảnh và tệp của trang lấy từ thư mục TRANG_files bên cạnh — Pictures and files are taken from PAGE_files beside a page.
  --as USERNAME   biên tập viên đứng tên; nếu bỏ trống, là biên tập viên được giao quyền sớm nhất
                  the editor it is done for; by default the one who got that role first
  --dry-run       chỉ đọc và báo cáo, không ghi gì — only reads and reports, changes nothing
  --resume        đi tiếp đợt nhập bị dừng giữa chừng — goes on with a batch that was cut off
  Mã trả về: 0 xong; 1 lỗi; 2 có trang hoặc dòng bị từ chối — Exit codes: 0 done; 1 failed; 2 something was refused
`,
  prepare(args) {
    const read = readArguments(args, { options: ['as'], flags: ['dry-run', 'resume'], rest: 1 })
    if ('vi' in read) return read
    const [path = ''] = read.rest
    return async (services, { print, progress }) => {
      const editor = await findEditor(services, read.options.as)
      if (!editor) {
        print(
          inBoth({
            vi: 'Không có biên tập viên nào như vậy; hãy giao vai trò "editor" cho một tài khoản hoặc xem --help.',
            en: 'There is no such editor; give an account the role "editor" or see --help.',
          }),
        )
        return 1
      }
      const { exitCode, output } = await importArticleFile(services, editor, resolve(path), {
        dryRun: read.flags.has('dry-run'),
        resume: read.flags.has('resume'),
        progress,
      })
      print(output)
      return exitCode
    }
  },
}

/** The editor of that username, or the first there is; works in the organisation the role is held in. */
async function findEditor({ read, clock }: Services, username: string | undefined): Promise<Actor | undefined> {
  let query = read
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select('account.id')
    .where('role', '=', 'editor')
    .orderBy('role_grant.id')
  if (username !== undefined) query = query.where('account.username', '=', username.toLowerCase())
  for (const { id } of await query.execute()) {
    const actor = await findActor(read, id, localDate(clock.now()))
    const held = actor?.roles.find(({ role }) => role === 'editor')
    if (actor && held) return { ...actor, organisationId: held.organisationId }
  }
  return undefined
}
