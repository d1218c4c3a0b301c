import styles from './text.module.css'

interface ByWidthProps {
  readonly long: string
  readonly short: string
}

/** Words that shrink to an abbreviation, spelt out for assistive technology, when the page is narrow. */
export function ByWidth({ long, short }: ByWidthProps) {
  return (
    <>
      <span className={styles.long}>{long}</span>
      <abbr className={styles.short} title={long}>
        {short}
      </abbr>
    </>
  )
}

/** Words worth showing only when there is room; nothing may depend on them. */
export function WhenWide({ children }: { readonly children: React.ReactNode }) {
  return <span className={styles.long}>{children}</span>
}
