import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import * as z from 'zod'
import type { Actor } from '../actor.ts'
import { type Command, parseInput, perform, type Services } from '../command.ts'
import { Problem, refuse } from '../problem.ts'
import type { RequestContext } from './request-context.ts'

export type ApiEnv = { Variables: { request: RequestContext } }
export type Api = OpenAPIHono<ApiEnv>

type SignedIn = RequestContext & { readonly actor: Actor }

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  context: z.unknown().optional(),
})

const PROBLEM = {
  description: 'A refusal (RFC 9457); every field error at once',
  content: { 'application/problem+json': { schema: problemSchema } },
}

export function createApi(): Api {
  return new OpenAPIHono<ApiEnv>()
}

interface CommandRoute<I extends z.ZodObject, R> {
  readonly method: 'post' | 'put'
  /** Path with `{name}` places; each is a member of the command's input. */
  readonly path: string
  readonly summary: string
  readonly command: Command<I, R>
  readonly result: z.ZodType
}

/** One command as one API call: same input schema, same rules, same refusals as the page's form. */
export function exposeCommand<I extends z.ZodObject, R>(api: Api, route: CommandRoute<I, R>): void {
  const names = namesIn(route.path)
  const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])))
  const body = z.object(
    Object.fromEntries(Object.entries(route.command.input.shape).filter(([name]) => !names.includes(name))),
  )
  api.openAPIRegistry.registerPath({
    method: route.method,
    path: route.path,
    operationId: route.command.name,
    summary: route.summary,
    request: {
      params,
      headers: z.object({ 'idempotency-key': z.uuid().optional() }),
      body: { content: { 'application/json': { schema: body } } },
    },
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: z.object({ data: route.result }) } } },
      default: PROBLEM,
    },
  })
  api.on(route.method.toUpperCase(), placesOf(route.path), async (c) => {
    const { services, actor, requestId } = signedInApi(c)
    const raw = { ...(await readJson(c)), ...c.req.param() }
    const idempotencyKey = c.req.header('idempotency-key')
    return c.json({ data: await perform(services, actor, route.command, raw, { requestId, idempotencyKey }) })
  })
}

interface PublicQueryRoute<Q extends z.ZodObject> {
  readonly path: string
  readonly summary: string
  readonly name: string
  readonly query: Q
  readonly result: z.ZodType
  /** Beside `data`, such as where a list goes on. */
  readonly more?: z.ZodObject
  run(services: ReadServices, params: Readonly<Record<string, string>>, query: z.output<Q>): Promise<object>
}

type ReadServices = Pick<Services, 'read' | 'config'>

/** One query that everybody may ask, from pages of other sites too; answers may be kept as long as nothing changes. */
export function exposePublicQuery<Q extends z.ZodObject>(api: Api, route: PublicQueryRoute<Q>): void {
  const names = namesIn(route.path)
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: route.path,
    operationId: route.name,
    summary: route.summary,
    security: [],
    request: { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))), query: route.query },
    responses: {
      200: {
        description: 'Found',
        content: { 'application/json': { schema: z.object({ data: route.result, ...route.more?.shape }) } },
      },
      default: PROBLEM,
    },
  })
  api.get(placesOf(route.path), async (c) => {
    const { services } = c.get('request')
    const answer = await route.run(services, c.req.param(), parseInput(route.query, c.req.query()))
    return c.json(answer, 200, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, no-cache' })
  })
}

interface QueryRoute {
  readonly path: string
  readonly summary: string
  readonly name: string
  readonly query?: z.ZodObject
  readonly result: z.ZodType
  run(request: SignedIn, params: Readonly<Record<string, string>>): Promise<unknown>
}

/** One query as one API call. `params` joins path and query-string members. */
export function exposeQuery(api: Api, route: QueryRoute): void {
  const names = namesIn(route.path)
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: route.path,
    operationId: route.name,
    summary: route.summary,
    request: {
      params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))),
      ...(route.query && { query: route.query }),
    },
    responses: {
      200: { description: 'Found', content: { 'application/json': { schema: z.object({ data: route.result }) } } },
      default: PROBLEM,
    },
  })
  api.get(placesOf(route.path), async (c) => {
    const request = signedInApi(c)
    return c.json({ data: await route.run(request, { ...c.req.query(), ...c.req.param() }) })
  })
}

/** The names of the places in `/reports/{reportId}`. */
function namesIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}

/** The same path as the router writes it. */
function placesOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function signedInApi(c: Context<ApiEnv>): SignedIn {
  const request = c.get('request')
  if (!request.actor) refuse('unauthenticated', 'http.unauthenticated')
  c.header('Cache-Control', 'no-store')
  return { ...request, actor: request.actor }
}

async function readJson(c: Context<ApiEnv>): Promise<object> {
  const text = await c.req.text()
  if (text === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body
  } catch {
    // Answered below, like any other body that is not an object.
  }
  throw new Problem('invalid', 'http.bad-json')
}
