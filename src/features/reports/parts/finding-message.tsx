import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { type Finding, writtenFigures } from '../check-figures.ts'
import { reportsMessages } from '../messages.ts'

const TONE = { hard: 'hard', explain: 'note', fine: 'fine' } as const

/** What the machine has to say about a figure, with the figures in it. */
export function FindingMessage({ finding }: { finding: Finding }) {
  const t = useTranslator(reportsMessages)
  return <Message tone={TONE[finding.severity]}>{t(finding.code, writtenFigures(finding.figures))}</Message>
}
