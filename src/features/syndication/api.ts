import * as z from 'zod'
import { publicNumberOf } from '#features/articles/index.ts'
import { getPortalFrame } from '#features/portal/index.ts'
import { type IsoDate, isIsoDate } from '#kernel/date.ts'
import { type Api, exposePublicQuery } from '#platform/http/api.ts'
import { refuse } from '#platform/problem.ts'
import { type Cursor, listWhole, type WholeArticle } from './queries/list-whole.ts'

const section = z.object({ slug: z.string(), name: z.string() })
const article = z
  .object({
    id: z.string(),
    url: z.url(),
    title: z.string(),
    summary: z.string(),
    section,
    byline: z.string(),
    updatedOn: z.iso.date(),
    publishedAt: z.iso.datetime(),
    modifiedAt: z.iso.datetime(),
  })
  .meta({ id: 'PublishedArticle' })
const whole = article.extend({
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
  blocks: z.array(z.object({ kind: z.string() }).loose()),
  files: z.record(z.string(), z.object({ href: z.string(), note: z.string() }).loose()),
})

const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,9}$/)
  .transform((text, issues): Cursor => {
    const [day = '', number = ''] = text.split('.')
    if (!isIsoDate(day)) issues.addIssue({ code: 'custom', message: 'input.date' })
    return { updatedOn: day as IsoDate, number: Number(number) }
  })

/** What the portal publishes, for other programs: read only, without an account. */
export function syndicationApi(api: Api): void {
  exposePublicQuery(api, {
    path: '/portal/sections',
    name: 'portal.list-sections',
    summary: 'The portal’s sections in their order',
    query: z.object({}),
    result: z.array(section),
    run: async ({ read }) => {
      const { sections } = await getPortalFrame(read)
      return { data: sections.map(({ slug, name }) => ({ slug, name: name.vi })) }
    },
  })
  exposeList(api)
  exposeOne(api)
}

function exposeList(api: Api): void {
  exposePublicQuery(api, {
    path: '/portal/articles',
    name: 'portal.list-articles',
    summary:
      'Published articles by the date they carry, the newest first; `next` goes into `after` for those that follow',
    query: z.object({
      section: z.string().max(100, 'input.too-long').optional(),
      after: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    result: z.array(article),
    more: z.object({ next: z.string().optional() }),
    run: async ({ read, config }, _, { section: sectionSlug, after, limit }) => {
      const found = await listWhole(read, { sectionSlug, after, limit: limit + 1 })
      const shown = found.slice(0, limit)
      const next = found.length > limit ? shown.at(-1)?.cursor : undefined
      return { data: shown.map((one) => lineOf(one, config.publicUrl)), ...(next !== undefined && { next }) }
    },
  })
}

function exposeOne(api: Api): void {
  exposePublicQuery(api, {
    path: '/portal/articles/{id}',
    name: 'portal.get-article',
    summary: 'One published article with its text as blocks',
    query: z.object({}),
    result: whole,
    run: async ({ read, config }, { id = '' }) => {
      const number = publicNumberOf(id)
      // The column is a 32-bit integer: a larger number is nobody's.
      const [found] = number === undefined || number > 2_147_483_647 ? [] : await listWhole(read, { number, limit: 1 })
      if (!found) refuse('not-found', 'articles.not-found')
      const { facts, blocks, files } = found
      return { data: { ...lineOf(found, config.publicUrl), facts, blocks, files } }
    },
  })
}

function lineOf({ id, path, title, summary, section, byline, updatedOn, ...at }: WholeArticle, origin: string) {
  const url = new URL(path, origin).href
  return { id, url, title, summary, section, byline, updatedOn, publishedAt: at.publishedAt, modifiedAt: at.modifiedAt }
}
