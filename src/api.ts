import { reportsApi } from '#features/reports/api.ts'
import { syndicationApi } from '#features/syndication/api.ts'
import { type Api, createApi } from '#platform/http/api.ts'

/** The API: every feature's calls below /api/v1, and the contract made from the same schemas. */
export function createRoutes(): Api {
  const api = createApi()
  reportsApi(api)
  syndicationApi(api)
  return api
}

/** OpenAPI 3.1 document of the calls. */
export function describeApi(api: Api) {
  return api.getOpenAPI31Document(
    {
      openapi: '3.1.0',
      info: { title: 'Nhịp Cầu', version: 'v1', license: { name: 'Apache-2.0' } },
      servers: [{ url: '/api/v1' }],
    },
    {},
  )
}
