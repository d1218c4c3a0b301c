import type { ReactNode } from 'react'
import styles from './text.module.css'

interface PaperProps {
  /** `p` for one paragraph, `div` around several. */
  readonly as?: 'p' | 'div'
  readonly lang?: string | undefined
  readonly children: ReactNode
}

/** Words that end on signed paper, in the face of the paper: the reader always knows which words are the document's. */
export function Paper({ as: Tag = 'p', lang, children }: PaperProps) {
  return (
    <Tag className={styles.paper} lang={lang}>
      {children}
    </Tag>
  )
}
