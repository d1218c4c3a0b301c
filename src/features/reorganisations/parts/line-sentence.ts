import type { DecreeLine } from '../decree/line.ts'
import type { reorganisationsMessages } from '../messages.ts'
import { writeShare } from '../read-share.ts'

type Say = (key: keyof typeof reorganisationsMessages & string, params?: Record<string, string | number>) => string

/** A line as a sentence; `nameOf` gives the name of a body by its id, or what was typed. */
export function lineSentence(line: DecreeLine, nameOf: (ref: string) => string, t: Say): string {
  const named = (ref: string) => (ref ? nameOf(ref) : t('reorganisations.nobody'))
  return t(sayingOf(line), {
    body: named(line.body),
    to: named(line.to),
    parent: named(line.parent),
    name: line.name || line.symbol || named(line.body),
    share: line.share === undefined ? '?' : writeShare(line.share),
  })
}

/** Of a line that leads nowhere, as it may, without saying so. */
function sayingOf({ kind, to, parent }: DecreeLine) {
  if (kind === 'dissolve' || kind === 'change-line' || kind === 'dissolve-area')
    return `reorganisations.says-${kind}${to === '' ? '-alone' : ''}` as const
  if (kind === 'establish' || kind === 'establish-area')
    return `reorganisations.says-${kind}${parent === '' ? '-alone' : ''}` as const
  return `reorganisations.says-${kind}` as const
}
