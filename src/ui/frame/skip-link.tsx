import styles from './skip-link.module.css'

interface SkipLinkProps {
  /** Id of the element to go to, normally the page's `main`. */
  readonly to: string
  readonly label: string
}

/** The first stop of the keyboard: past the masthead, straight to the content. */
export function SkipLink({ to, label }: SkipLinkProps) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {label}
    </a>
  )
}
