import { listKinds } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import {
  loaded,
  performForPage,
  type Refused,
  type SignedInContext,
  sayProblem,
  typedFields,
} from '#platform/http/page.ts'
import { type FieldProblem, Problem } from '#platform/problem.ts'
import { draftReorganisation } from './commands/draft-reorganisation.ts'
import type { DecreeLine } from './decree/line.ts'
import { KINDS, NAMING_PLACES } from './line-words.ts'
import type { Reorganisation } from './load-reorganisation.ts'
import { listNameable, type Nameable } from './naming/find-body.ts'
import type { NamedBody } from './naming/named-entry.ts'
import { getReorganisation } from './queries/get-reorganisation.ts'
import { listAlikeDecrees } from './queries/list-alike-decrees.ts'
import { readHead } from './read-head.ts'
import { lineReader, withEstablished } from './read-line.ts'

/** More names than this are not sent to help with typing. */
const NAMES = 500

/** A decree, what its lines may name, and what a line's form offers. */
export async function loadDecree(context: SignedInContext, id: string) {
  const { services, actor, locale } = context
  const today = localDate(services.clock.now())
  const decree = await loaded(context, getReorganisation(services.read, actor, id, today))
  const day = decree.effectiveOn ?? today
  // Of a decree that was applied: the bodies of the day before, for those it closed are no more.
  const standing = await listNameable(services.read, decree.state === 'applied' ? dayBefore(day) : day)
  const nameable = withEstablished(standing, decree.lines)
  return {
    today,
    decree,
    alike: decree.state === 'draft' ? await listAlikeDecrees(services.read, decree) : [],
    names: { bodies: fewNames(nameable.bodies), areas: fewNames(nameable.areas) },
    nameByRef: namesIn(decree.lines, nameable),
    kinds: await listKinds(services.read, locale),
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function fewNames(list: readonly NamedBody[]): string[] {
  return list.length <= NAMES ? list.map(({ name }) => name) : []
}

/** The names of the bodies and areas that lines speak of, by ref: all a page needs of a whole country. */
function namesIn(lines: readonly DecreeLine[], { bodies, areas }: Nameable): Record<string, string> {
  const wanted = new Set(lines.flatMap((line) => NAMING_PLACES.map((place) => line[place])))
  const spoken = [...areas, ...bodies].filter(({ ref }) => wanted.has(ref))
  return Object.fromEntries(spoken.map(({ ref, name }) => [ref, name]))
}

/** What a page sends back of a decree with what it changes. */
type DecreeParts = Pick<Reorganisation, 'id' | 'decreeNumber' | 'decreeDate' | 'effectiveOn' | 'summary' | 'lines'>

type Answer = { done: { id: string; version: number } } | { refused: ReturnType<typeof refusedWith> }

/** Number, days and summary of a decree, as typed. */
export async function saveHead(context: SignedInContext, decree: DecreeParts, form: FormData) {
  const { head, problems } = readHead(form)
  if (problems.length > 0) return { refused: refusedWith(context, form, problems) }
  const raw = { ...kept(decree, form), ...head }
  return performForPage(context, draftReorganisation, raw, form)
}

/** A new line, or one that was changed; bodies by name. */
export async function saveLine(context: SignedInContext, decree: DecreeParts, form: FormData): Promise<Answer> {
  const kind = KINDS.find((one) => one === form.get('kind'))
  const at = form.get('at') === null ? decree.lines.length : Number(form.get('at'))
  const standing = await listNameable(
    context.services.read,
    decree.effectiveOn ?? localDate(context.services.clock.now()),
  )
  const read = lineReader(withEstablished(standing, decree.lines))
  const { line, problems } = read(kind ?? 'merge', (place) => String(form.get(place) ?? ''))
  if (problems.length > 0) return { refused: refusedWith(context, form, problems) }
  const lines = decree.lines.toSpliced(at, 1, line)
  return performForPage(context, draftReorganisation, { ...kept(decree, form), lines }, form) as Promise<Answer>
}

/** The decree without one of its lines. */
export async function removeLine(context: SignedInContext, decree: DecreeParts, form: FormData) {
  const lines = decree.lines.toSpliced(Number(form.get('at')), 1)
  return performForPage(context, draftReorganisation, { ...kept(decree, form), lines }, form)
}

function kept(decree: DecreeParts, form: FormData) {
  const { id, decreeNumber, decreeDate, effectiveOn, summary, lines } = decree
  return { id, version: form.get('version'), decreeNumber, decreeDate, effectiveOn, summary, lines }
}

/** A refusal of a page's own, before any command: with everything that was typed. */
export function refusedWith(context: SignedInContext, form: FormData, fields: readonly FieldProblem[]): Refused {
  const { detail } = new Problem('invalid', 'input.invalid', { fields })
  return { problem: sayProblem(context, detail), typed: typedFields(form) }
}
