import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export interface RunningProvider {
  readonly issuer: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  /** Follows the way to the provider as a browser does, signs in there as this person and comes back. Gives the address come back to. */
  visit(location: string, person: string): Promise<string>
  stop(): Promise<void>
}

/**
 * A provider of OpenID Connect on this machine, which demands PKCE and knows everybody who names themselves. `port`: any unless given.
 * `claimed`: the issuer it says it is, its own address unless given.
 */
export async function startProvider(redirectUri: string, port = 0, claimed?: string): Promise<RunningProvider> {
  const client = { clientId: 'nhip-cau', clientSecret: 'a secret between the two, for tests only' }
  let handle: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => {
    handle?.(request, response)
  }).listen(port, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The provider has no port')
  const issuer = `http://localhost:${address.port}`
  handle = new Provider(claimed ?? issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['for tests only'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: `Người ${id}` }),
    }),
  }).callback()
  return {
    issuer,
    client,
    visit: (location, person) => walk(location, person, redirectUri),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The pages of the provider one after the other: its sign-in, its question for consent, the way back. */
async function walk(from: string, person: string, home: string): Promise<string> {
  const jar = new Map<string, string>()
  let location = from
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12; step += 1) {
    if (location.startsWith(home)) return location
    const answer: Response = await fetch(location, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: form }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    form = undefined
    const next = answer.headers.get('location')
    if (next) {
      location = new URL(next, location).href
      continue
    }
    const page = await answer.text()
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? []
    if (!action) throw new Error(`The provider stopped at ${location}: ${page.slice(0, 300)}`)
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? []
    location = new URL(action, location).href
    form = new URLSearchParams({ prompt, login: person, password: 'any' })
  }
  throw new Error('The provider leads nowhere')
}
