import { createAccount, grantRole } from '#features/identity/index.ts'
import { identityMessages } from '#features/identity/messages.ts'
import { establishOrganisations, listOrganisationTree } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { perform, type Services } from '#platform/command.ts'
import { platformMessages } from '#platform/i18n/platform-messages.ts'
import { Problem } from '#platform/problem.ts'
import type { Sentence } from '#platform/said-error.ts'
import { systemActor } from '#platform/system-actor.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

interface Asked {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly organisation: string | undefined
}

/** Makes an account that administers everything; on a new system also the body at the head of the tree. */
export const createAdmin: TerminalCommand = {
  name: 'create-admin',
  begins: true,
  help: `npm run nhipcau -- create-admin --username USERNAME [--name NAME] [--organisation NAME]
  Lập tài khoản quản trị. Mật khẩu được hỏi trên màn hình, hoặc đọc từ dòng đầu của đầu vào.
  Makes an administrator's account. The password is asked for, or read from the first line of piped input.
  --name NAME           họ tên — the person's name
  --organisation NAME   cấp ủy đứng đầu hệ thống; chỉ cần khi chưa có tổ chức nào
                        the committee at the head of the system; needed only while there is no organisation
`,
  prepare(args) {
    const read = readArguments(args, { options: ['username', 'name', 'organisation'], rest: 0 })
    if ('vi' in read) return read
    const { username, name = username, organisation } = read.options
    if (!username || !name) {
      return { vi: 'Cần --username; xem --help.', en: '--username is needed; see --help.' }
    }
    return async (services, terminal) => {
      const password = await terminal.readSecret({ vi: 'Mật khẩu', en: 'Password' })
      if (!password) {
        terminal.print(inBoth({ vi: 'Chưa có mật khẩu.', en: 'No password was given.' }))
        return 2
      }
      try {
        return await create(services, { username, name, password, organisation }, terminal.print)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        terminal.print(inBoth(sentenceOf(error)))
        return 2
      }
    }
  },
}

async function create(services: Services, asked: Asked, print: (text: string) => void): Promise<0 | 2> {
  const heads = await findHeads(services, asked.organisation)
  if (heads.length === 0) {
    print(
      inBoth({
        vi: 'Hệ thống chưa có tổ chức nào; hãy nêu tên cấp ủy đứng đầu bằng --organisation.',
        en: 'There is no organisation yet; name the committee at the head with --organisation.',
      }),
    )
    return 2
  }
  const { username, name, password } = asked
  const { id } = await perform(services, systemActor, createAccount, { username, name, password })
  const from = localDate(services.clock.now())
  for (const organisationId of heads) {
    await perform(services, systemActor, grantRole, { accountId: id, role: 'administrator', organisationId, from })
  }
  print(inBoth({ vi: `Đã lập quản trị viên ${username}.`, en: `The administrator ${username} was made.` }))
  return 0
}

/** The organisations nobody stands above; on a new system the one named is established. */
async function findHeads(services: Services, named: string | undefined): Promise<string[]> {
  const today = localDate(services.clock.now())
  const heads = (await listOrganisationTree(services.read, today)).filter(({ depth }) => depth === 0)
  if (heads.length > 0 || !named) return heads.map(({ id }) => id)
  const kind = await services.read
    .selectFrom('organisation_kind')
    .select(['code', 'symbol'])
    .where('bloc', '=', 'party')
    .orderBy('position')
    .executeTakeFirstOrThrow()
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: 'Thiết lập ban đầu',
    decisionDate: today,
    from: today,
    organisations: [{ key: 'head', name: named, shortName: named, symbol: kind.symbol, kind: kind.code, lines: [] }],
  })
  return Object.values(ids)
}

function sentenceOf({ detail: { code, fields } }: Problem): Sentence {
  const messages: Readonly<Record<string, Sentence>> = { ...platformMessages, ...identityMessages }
  return messages[fields[0]?.code ?? code] ?? { vi: `Bị từ chối (${code}).`, en: `Refused (${code}).` }
}
