import * as z from 'zod'
import { appointHolder, describeLocality, establishOrganisations, listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand, parseInput, type Scope } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { insertAccount } from '../../insert-account.ts'
import { keepPassword, newPasswordProblems } from '../../new-password.ts'
import { findSetup, type Setup } from '../../queries/find-setup.ts'
import { usernameInput } from '../create-account.ts'
import { grantRole } from '../grant-role.ts'

const words = (max: number) => z.string().trim().normalize().max(max, 'input.too-long').default('')

const input = z.object({
  token: z.string().max(200),
  localityName: words(200),
  documentPlace: words(100),
  term: words(9),
  organisationName: words(300),
  organisationKind: words(60),
  fullName: words(120),
  postTitle: words(200),
  username: words(60),
  password: z.string().default(''),
  passwordAgain: z.string().default(''),
})
type Asked = z.output<typeof input>

/**
 * By the token printed at the start: makes the first administrator, a person with a post at the head of the tree, and where they
 * are missing the locality and the head itself. All or nothing; the token opens nothing after that.
 */
export const setUp = defineCommand({
  name: 'identity.set-up',
  input,
  async run(scope, asked) {
    const { tx, now, record } = scope
    await tx.selectFrom('setup_token').select('singleton').forUpdate().execute()
    const setup = await findSetup(tx, asked.token, now)
    if (!setup) return refuse('forbidden', 'identity.setup-dead')
    const kind = setup.needsOrganisation ? await findHeadKind(tx, asked.organisationKind) : undefined
    refuseFields('input.invalid', problemsOf(setup, asked, kind))
    // The holder of the token acts for the program until there is somebody to act.
    const system = { ...scope, actor: systemActor }
    if (setup.needsLocality) await describe(system, asked)
    const today = localDate(now)
    const heads = kind ? [await establishHead(system, asked, kind)] : await listRoots(tx, today)
    const { id, username } = await insertAccount(tx, { username: asked.username, name: asked.fullName }, now)
    await keepPassword(tx, id, asked.password, now)
    await appoint(system, asked, heads[0] ?? '', id)
    for (const organisationId of heads) {
      await grantRole.run(system, { accountId: id, role: 'administrator', organisationId, from: today })
    }
    await tx.updateTable('setup_token').set({ made_account_id: id }).execute()
    record(id, { username })
    return { username }
  },
})

/** Everything that is still to be said or put right, in the order of the form. */
function problemsOf(
  { needsLocality, needsOrganisation }: Setup,
  asked: Asked,
  kind: HeadKind | undefined,
): FieldProblem[] {
  const required = [
    ...(needsLocality ? (['localityName', 'documentPlace', 'term'] as const) : []),
    ...(needsOrganisation ? (['organisationName'] as const) : []),
    ...(['fullName', 'postTitle'] as const),
  ]
  const empty = required.filter((name) => asked[name] === '')
  const isTerm = /^\d{4}-\d{4}$/.test(asked.term) || asked.term === ''
  const [unfit] = usernameInput.safeParse(asked.username).error?.issues ?? []
  return [
    ...empty.map((name) => ({ path: `/${name}`, code: 'input.required' })),
    ...(needsOrganisation && !kind ? [{ path: '/organisationKind', code: 'identity.unknown-head-kind' }] : []),
    ...(isTerm ? [] : [{ path: '/term', code: 'identity.term-form' }]),
    ...(unfit ? [{ path: '/username', code: unfit.message }] : []),
    ...newPasswordProblems(asked.password, asked.passwordAgain, [asked.username, asked.fullName]),
  ]
}

async function describe(scope: Scope, { localityName, documentPlace, term }: Asked): Promise<void> {
  const said = { name: localityName, portalName: `Cổng thông tin Khối Dân vận ${localityName}`, documentPlace, term }
  await describeLocality.run(scope, parseInput(describeLocality.input, said))
}

interface HeadKind {
  readonly code: string
  readonly symbol: string
}

/** Only a committee of the Party stands at the head. */
async function findHeadKind(tx: Tx, code: string): Promise<HeadKind | undefined> {
  return tx
    .selectFrom('organisation_kind')
    .select(['code', 'symbol'])
    .where('bloc', '=', 'party')
    .where('code', '=', code)
    .executeTakeFirst()
}

/** The committee at the head of the tree; gives its id. */
async function establishHead(scope: Scope, { organisationName }: Asked, kind: HeadKind): Promise<string> {
  const today = localDate(scope.now)
  const head = { key: 'head', name: organisationName, shortName: organisationName.slice(0, 100), kind: kind.code }
  const decree = {
    decisionNumber: 'Thiết lập ban đầu',
    decisionDate: today,
    from: today,
    organisations: [{ ...head, symbol: kind.symbol }],
  }
  const { ids } = await establishOrganisations.run(scope, parseInput(establishOrganisations.input, decree))
  return ids.head ?? ''
}

async function appoint(
  scope: Scope,
  { postTitle, fullName }: Asked,
  organisationId: string,
  accountId: string,
): Promise<void> {
  const holder = { organisationId, postTitle, mode: 'assigned', from: localDate(scope.now), person: { fullName } }
  const { personId } = await appointHolder.run(scope, parseInput(appointHolder.input, holder))
  await scope.tx.updateTable('account').set({ person_id: personId }).where('id', '=', accountId).execute()
}
