import type { ToldLines } from '#features/reorganisations/index.ts'
import { reorganisationsMessages } from '#features/reorganisations/messages.ts'
import { lineSentence } from '#features/reorganisations/parts.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { auditMessages } from '../messages.ts'
import styles from './told-lines.module.css'

interface ToldLinesListProps {
  readonly told: ToldLines
  /** Of bodies and areas, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** Lines of a decree as sentences. What a decree establishes is called as its line calls it. */
export function ToldLinesList({ told: { which, lines, count }, names }: ToldLinesListProps) {
  const t = useTranslator(auditMessages)
  const say = useTranslator(reorganisationsMessages)
  const established = new Map(lines.filter(({ key, name }) => key && name).map(({ key, name }) => [key, name]))
  const nameOf = (ref: string) => established.get(ref) ?? names[ref] ?? ref
  const Change = which === 'added' ? 'ins' : which === 'removed' ? 'del' : 'span'
  return (
    <div>
      <dt>{t(`audit.lines-${which}`, { count })}</dt>
      <dd className={styles.told}>
        <ol className={styles.lines}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in the order of the decree and never move
            <li key={at}>
              <Change lang="vi">{lineSentence(line, nameOf, say)}</Change>
            </li>
          ))}
        </ol>
        {count > lines.length && t('audit.more-lines', { count: count - lines.length })}
      </dd>
    </div>
  )
}
