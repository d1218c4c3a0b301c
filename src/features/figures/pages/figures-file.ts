import { localDate } from '#kernel/date.ts'
import { XLSX } from '#platform/files/spreadsheet.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { readFiguresAddress, readingWord } from '../parts/figures-address.ts'
import { getFigures } from '../queries/get-figures.ts'
import { drawFiguresCsv, drawFiguresWorkbook } from '../sheet/draw-figures.ts'
import type { Route } from './+types/figures-file.ts'

/** The table of a body's figures as a file, `so-lieu.xlsx` or `so-lieu.csv`, which says the reading as the page does. */
export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor, locale } = context
  const url = new URL(args.request.url)
  const asked = { organisationId: args.params.organisationId, ...readFiguresAddress(url.searchParams) }
  const view = await loaded(context, getFigures(services.read, actor, asked, localDate(services.clock.now())))
  const name = `so-lieu-${readingWord(view.reading)}-${view.last ?? ''}`
  if (url.pathname.endsWith('.csv')) return sent(`${name}.csv`, 'text/csv; charset=utf-8', drawFiguresCsv(view, locale))
  return sent(`${name}.xlsx`, XLSX, await drawFiguresWorkbook(view, locale))
}

function sent(fileName: string, type: string, body: Buffer | string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${fileName}"` },
  })
}
