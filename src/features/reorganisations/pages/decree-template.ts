import { listKinds } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { XLSX } from '#platform/files/spreadsheet.ts'
import { allowed, signedIn } from '#platform/http/page.ts'
import { requireComposer } from '../policy.ts'
import { listCodes } from '../queries/list-codes.ts'
import { drawTemplate } from '../sheet/draw-template.ts'
import type { Route } from './+types/decree-template.ts'

/** The workbook of a decree with examples, and with every code in force today. */
export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  allowed(context, () => requireComposer(context.actor))
  const { services, locale } = context
  const named = await listCodes(services.read, localDate(services.clock.now()))
  const bytes = await drawTemplate({ ...named, kinds: await listKinds(services.read, locale) }, locale)
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': XLSX, 'Content-Disposition': 'attachment; filename="mau-quyet-dinh.xlsx"' },
  })
}
