import { localDate } from '#kernel/date.ts'
import { XLSX } from '#platform/files/spreadsheet.ts'
import { signedIn } from '#platform/http/page.ts'
import { readTreeAddress } from '../parts/tree-address.ts'
import { listCopyRows } from '../queries/list-coordination.ts'
import { listKinds } from '../queries/list-kinds.ts'
import { listTreeRows } from '../queries/list-tree-rows.ts'
import { drawTreeCsv, drawTreeTemplate, drawTreeWorkbook } from '../sheet/draw-tree.ts'
import type { Route } from './+types/tree-file.ts'

/** The tree of a day as a file: `xuat.xlsx`, `xuat.csv`, `xuat.json`; `mau.xlsx` is the template. */
export async function loader(args: Route.LoaderArgs) {
  const { services, locale } = signedIn(args)
  const { read, clock } = services
  const url = new URL(args.request.url)
  const name = url.pathname.split('/').at(-1) ?? ''
  const { day } = readTreeAddress(url.searchParams, localDate(clock.now()))
  const kinds = await listKinds(read, locale)
  if (name === 'mau.xlsx') {
    const template = { rows: await listTreeRows(read, localDate(clock.now())), kinds }
    return sent('mau-cay-to-chuc.xlsx', XLSX, await drawTreeTemplate(template, locale))
  }
  const [rows, copies] = [await listTreeRows(read, day), await listCopyRows(read, day)]
  const fileName = `to-chuc-${day}.${name.split('.').at(-1)}`
  if (name === 'xuat.json')
    return sent(fileName, 'application/json', JSON.stringify({ day, organisations: rows, copies }))
  if (name === 'xuat.csv') return sent(fileName, 'text/csv; charset=utf-8', drawTreeCsv({ rows, copies }, locale))
  return sent(fileName, XLSX, await drawTreeWorkbook({ rows, copies, kinds }, locale))
}

function sent(fileName: string, type: string, body: Buffer | string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${fileName}"` },
  })
}
