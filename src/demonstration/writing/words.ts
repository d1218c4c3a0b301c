import { blocs } from '#kernel/organisation-kind.ts'
import { fillPassage, type PassagePlaces } from '../../../content/passage.ts'
import type { DemonstrationContent, Passages } from '../content.ts'
import type { Body } from './bodies.ts'

/** Words by section code. */
export type Words = Readonly<Record<string, string>>

type Area = DemonstrationContent['locality']['areas'][number]

/** How many bodies below are quoted in one section of a consolidated report. */
const QUOTED = 3

/**
 * What a body writes in the sections of its bloc. Pools are read in rotation: each bloc starts at another passage, each
 * commune and each quarter (counted from 0) one further, so that no two bodies of a bloc say the same.
 */
export function wordsOf(
  content: Pick<DemonstrationContent, 'form' | 'narratives' | 'locality'>,
  body: Body,
  quarter: number,
): Words {
  const places = placesOf(content.locality.areas, body, quarter)
  const written = content.form.sections.filter(({ narrative, blocs }) => narrative && blocs.includes(body.bloc))
  return Object.fromEntries(
    written.flatMap(({ code }) => {
      const passage = pick(content.narratives, code, body, quarter)
      return passage === undefined ? [] : [[code, fillPassage(passage, places)]]
    }),
  )
}

function pick(pools: Passages, section: string, { bloc, level, commune, sibling }: Body, quarter: number) {
  const mine = pools.filter((pool) => pool.section === section && pool.level === level && pool.blocs.includes(bloc))
  const passages = mine.flatMap((pool) => pool.passages)
  const start = mine[0]?.blocs.indexOf(bloc) ?? 0
  return passages[(start + commune + sibling + quarter) % passages.length]
}

/** A commune body speaks of two hamlets of its commune, a district body of one commune and its hamlets. */
function placesOf(areas: readonly Area[], { level, commune, sibling, bloc }: Body, quarter: number): PassagePlaces {
  const communes = areas.filter(({ hamlets }) => hamlets)
  const turn = quarter + sibling + blocs.indexOf(bloc)
  const area = communes[(level === 'commune' ? commune : turn) % communes.length]
  const hamlets = area?.hamlets ?? []
  const name = area?.name ?? ''
  return {
    hamlet: hamlets[turn % hamlets.length] ?? '',
    hamlet2: hamlets[(turn + 1) % hamlets.length] ?? '',
    // Inside a sentence the kind of place is a common noun: xã Khe Trúc.
    commune: name.charAt(0).toLocaleLowerCase('vi') + name.slice(1),
  }
}

/**
 * The words of a consolidated report: the body's own, then one paragraph each from up to three bodies below that wrote in
 * the section, others each quarter. What differs from a paragraph already there in its places only is passed over.
 */
export function compiledWords(
  { form, locality }: Pick<DemonstrationContent, 'form' | 'locality'>,
  own: Words,
  below: readonly Words[],
  quarter: number,
): Words {
  const names = locality.areas.flatMap(({ name, hamlets = [] }) => [name, ...hamlets]).map(lowered)
  const withoutPlaces = (text: string) => names.reduce((left, name) => left.replaceAll(name, ''), lowered(text))
  return Object.fromEntries(
    form.sections
      .filter(({ narrative }) => narrative)
      .map(({ code }) => {
        const first = own[code] ? [own[code]] : []
        const quotable = below.flatMap((words) => words[code]?.split('\n\n')[0] ?? [])
        const start = (quarter * QUOTED) % Math.max(1, quotable.length)
        const texts = distinct([...first, ...quotable.slice(start), ...quotable.slice(0, start)], withoutPlaces)
        return [code, texts.slice(0, first.length + QUOTED).join('\n\n')]
      }),
  )
}

function distinct(texts: readonly string[], likeness: (text: string) => string): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => seen.size < seen.add(likeness(text)).size)
}

const lowered = (text: string) => text.toLocaleLowerCase('vi')
