import { findPeriod } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { getDocument } from '../queries/get-document.ts'
import type { Route } from './+types/document.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The .docx of a consolidated report: frozen once signed, a draft before. */
export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const now = clock.now()
  const period = await findPeriod(read, args.params.periodCode, localDate(now))
  const of = { organisationId: args.params.organisationId, periodId: period?.id ?? '' }
  const file = await loaded(context, getDocument(read, context.actor, of, now))
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    },
  })
}
