import { classes } from '../classes.ts'
import { VisuallyHidden } from '../text/visually-hidden.tsx'
import styles from './beat.module.css'

export interface BeatSpan {
  readonly name: string
  /** When it happens or is due, in words: "due 18/09". */
  readonly when: string
  readonly place: 'past' | 'now' | 'ahead'
  /** The place in words, for those who do not see the arch: "crossed". */
  readonly placeLabel?: string
}

interface BeatProps {
  readonly label: string
  /** Spans in their order; at most one is `now`. */
  readonly spans: readonly BeatSpan[]
}

/** The arches of a period as a status line: green crossed, red heavy now, thin ahead. */
export function Beat({ label, spans }: BeatProps) {
  return (
    <ol className={styles.beat} aria-label={label}>
      {spans.map((span) => (
        <li
          key={span.name}
          className={classes(styles.span, styles[span.place])}
          aria-current={span.place === 'now' ? 'step' : undefined}
        >
          <svg className={styles.arch} viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0 24C14-5 86-5 100 24" />
          </svg>
          <span className={styles.words}>
            <b className={styles.name}>
              {span.name}
              {span.placeLabel !== undefined && <VisuallyHidden>, {span.placeLabel}</VisuallyHidden>}
            </b>
            <span className={styles.when}>{span.when}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
