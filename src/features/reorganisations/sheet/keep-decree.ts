import type { data } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { canonicalJson } from '#platform/audit.ts'
import { performForPage, type Refused, type SignedInContext } from '#platform/http/page.ts'
import { draftReorganisation } from '../commands/draft-reorganisation.ts'
import type { DecreeLine } from '../decree/line.ts'
import { getReorganisation, type ReorganisationView } from '../queries/get-reorganisation.ts'
import { listAlikeDecrees } from '../queries/list-alike-decrees.ts'
import type { TypedHead } from '../read-head.ts'
import { NEW, TWIN_FIELD, type TwinDraft } from './twin-choice.ts'

type Draft = TypedHead & { readonly lines: readonly DecreeLine[] }

type Kept =
  | { readonly done: { readonly id: string } }
  | { readonly refused: ReturnType<typeof data<Refused>> }
  | { readonly twin: TwinDraft }

/**
 * Keeps a decree that was read. When there is a draft of the same number and days that the person may change, the same lines lead to it,
 * and others take its place or become another draft as they chose; while they have not, nothing is kept and the draft is told.
 */
export async function keepDecree(context: SignedInContext, draft: Draft, form: FormData): Promise<Kept> {
  const chosen = String(form.get(TWIN_FIELD) ?? '')
  const twin = chosen === NEW ? undefined : await findTwin(context, draft)
  if (!twin) return performForPage(context, draftReorganisation, draft, form)
  if (saysTheSame(twin, draft)) return { done: { id: twin.id } }
  const [id, version] = chosen.split(' ')
  if (id === twin.id) return performForPage(context, draftReorganisation, { ...draft, id, version }, form)
  const { id: ref, version: seen, lines } = twin
  return { twin: { id: ref, version: seen, lines: lines.length, read: draft.lines.length } }
}

async function findTwin(context: SignedInContext, draft: Draft): Promise<ReorganisationView | undefined> {
  const { services, actor } = context
  const today = localDate(services.clock.now())
  for (const { id, state, effectiveOn } of await listAlikeDecrees(services.read, draft)) {
    if (state !== 'draft' || effectiveOn !== draft.effectiveOn) continue
    const found = await getReorganisation(services.read, actor, id, today)
    if (found.abilities.edit) return found
  }
  return undefined
}

function saysTheSame(twin: ReorganisationView, draft: Draft): boolean {
  const said = ({ decreeNumber, summary, lines }: Pick<Draft, 'decreeNumber' | 'summary' | 'lines'>) =>
    canonicalJson({ decreeNumber, summary, lines })
  return said(twin) === said(draft)
}
