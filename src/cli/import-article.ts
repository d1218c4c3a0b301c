import { resolve } from 'node:path'
import { findActor } from '#features/identity/index.ts'
import { importArticleFile } from '#features/imports/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** Turns article pages saved as text into drafts. */
export const importArticle: TerminalCommand = {
  name: 'import-article',
  help: `npm run nhipcau -- import-article FILE|DIR [--as USERNAME]
  Nhập bài từ một tệp văn bản, hoặc mọi tệp .txt của một thư mục, thành bản nháp.
  Makes drafts of a text file, or of every .txt file of a folder.
  --as USERNAME   biên tập viên đứng tên; nếu bỏ trống, là biên tập viên được giao quyền sớm nhất
                  the editor it is done for; by default the one who got that role first
`,
  prepare(args) {
    const read = readArguments(args, { options: ['as'], rest: 1 })
    if ('vi' in read) return read
    const [path = ''] = read.rest
    return async (services, { print }) => {
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
      const { exitCode, output } = await importArticleFile(services, editor, resolve(path))
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
