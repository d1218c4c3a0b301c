import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/command.ts'
import { type Auth, createAuth } from '../auth.server.ts'
import { callLibrary, cookiesOf, sessionTokenOf } from '../library/call-library.ts'
import { parseObject } from '../library/parse-object.ts'
import { PROVIDER, singleSignOnPlugin } from '../library/plugins.ts'
import { recordOf } from './record.ts'

/** Where to go next, with the cookies that go along. */
export interface Onward {
  readonly location: string
  readonly headers: Headers
}

/** Signing in through the provider of the settings, and binding an identity there to an account here. */
export interface SingleSignOnSteps {
  /** What people call the provider. */
  readonly name: string
  /** The way to the provider. `to`: the path to come back to. Undefined while the provider cannot be reached. */
  begin(to: string, purpose: 'sign-in' | 'link', request: Request): Promise<Onward | undefined>
  /** What becomes of the answer a browser brings back from the provider; `actor`: who is signed in here. */
  finish(request: Request, actor: Actor | undefined): Promise<Onward>
}

const BEGINNINGS = { link: '/link-social', 'sign-in': '/sign-in/social' } as const
const ACCOUNT_PAGE = '/lam-viec/tai-khoan'

/** The library's word for an identity that belongs to no account. */
const NOBODY = ['signup_disabled', 'account_not_linked', 'unable_to_link_account']

export function bySingleSignOn(services: Services, secret: string): SingleSignOnSteps | undefined {
  const { singleSignOn, publicUrl } = services.config
  if (!singleSignOn) return undefined
  let kept: Auth | undefined
  /** The library reads the provider's addresses once; while it could not, the next person makes it try again. */
  async function reach(): Promise<Auth | undefined> {
    const auth = kept ?? createAuth(services, secret, [singleSignOnPlugin(singleSignOn as never, publicUrl)])
    const { socialProviders } = await auth.$context
    kept = socialProviders.some(({ id }) => id === PROVIDER) ? auth : undefined
    return kept
  }
  return {
    name: singleSignOn.name,
    async begin(to, purpose, request) {
      const auth = await reach()
      if (!auth) return undefined
      const answer = await callLibrary(auth, publicUrl)('POST', BEGINNINGS[purpose], request, {
        provider: PROVIDER,
        callbackURL: to,
        errorCallbackURL: purpose === 'link' ? ACCOUNT_PAGE : '/dang-nhap',
        disableRedirect: true,
      })
      const { url } = (await answer.json().catch(() => ({}))) as { url?: string }
      return url ? { location: url, headers: cookiesOf(answer) } : undefined
    },
    async finish(request, actor) {
      if (await isOfAnother(services, request, actor)) return nowhere(ACCOUNT_PAGE)
      const auth = await reach()
      const path = `/callback/${PROVIDER}${new URL(request.url).search}`
      const answer = auth && (await callLibrary(auth, publicUrl)('GET', path, request))
      const location = answer?.headers.get('location')
      if (!answer || !location) return nowhere('/dang-nhap')
      const headers = cookiesOf(answer)
      const error = new URL(location, publicUrl).searchParams.get('error')
      if (error) return { location: explained(location, error, publicUrl), headers }
      await recordOutcome(services, sessionTokenOf(answer), actor)
      return { location, headers }
    },
  }
}

function nowhere(page: string): Onward {
  return { location: `${page}?loi=mot-cua`, headers: new Headers() }
}

/**
 * Whether the way to the provider was begun to link an identity to another account than that of who is here now: between going and
 * coming somebody else may have sat down at the same browser.
 */
async function isOfAnother({ read }: Services, request: Request, actor: Actor | undefined): Promise<boolean> {
  const state = new URL(request.url).searchParams.get('state') ?? ''
  if (!/^[\w-]+$/.test(state)) return false
  const row = await read.selectFrom('verification').select('value').where('identifier', '=', state).executeTakeFirst()
  const kept = row && (parseObject(row.value) as { link?: { userId?: string } } | undefined)
  const linker = kept?.link?.userId
  return linker !== undefined && linker !== actor?.accountId
}

/** Our page with our word for what went wrong; the library's own error page is not ours. */
function explained(location: string, error: string, publicUrl: string): string {
  const { pathname } = new URL(location, publicUrl)
  const page = pathname === ACCOUNT_PAGE ? pathname : '/dang-nhap'
  if (error === 'account_already_linked_to_different_user') return `${page}?loi=mot-cua-cua-nguoi-khac`
  return `${page}?loi=${NOBODY.includes(error) ? 'mot-cua-chua-noi' : 'mot-cua'}`
}

async function recordOutcome(services: Services, token: string | undefined, actor: Actor | undefined): Promise<void> {
  if (token) {
    const session = await services.read
      .selectFrom('session')
      .select('account_id')
      .where('token', '=', token)
      .executeTakeFirst()
    if (session) await recordOf(services, session.account_id, 'identity.sign-in', { method: 'single-sign-on' })
  } else if (actor) await recordOf(services, actor.accountId, 'identity.link-identity')
}
