import { formatFigure } from '#kernel/number.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import type { Finding } from '../check-figures.ts'
import { reportsMessages } from '../messages.ts'

const TONE = { hard: 'hard', explain: 'note', fine: 'fine' } as const

/** What the machine has to say about a figure, with the figures in it. */
export function FindingMessage({ finding }: { finding: Finding }) {
  const t = useTranslator(reportsMessages)
  return <Message tone={TONE[finding.severity]}>{t(finding.code, writtenFigures(finding.figures))}</Message>
}

/** Figures of a finding as they are read: `1.234,5`. */
export function writtenFigures(figures: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([name]) => name !== 'change')
      .map(([name, value]) => [name, value < 0 ? `−${formatFigure(-value)}` : formatFigure(value)]),
  )
}
