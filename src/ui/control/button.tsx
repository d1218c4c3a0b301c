import { classes } from '../classes.ts'
import type { Native } from '../native.ts'
import styles from './button.module.css'

interface ButtonLook {
  /** `go`: the one primary action of a screen. `plain`: outlined. `quiet`: underlined words. */
  readonly variant?: 'go' | 'plain' | 'quiet'
  /** Small, for use inside a table row or a message; grows to a full target on a narrow page. */
  readonly inRow?: boolean
}

function look({ variant = 'plain', inRow = false }: ButtonLook): string | undefined {
  return classes(
    styles.button,
    variant === 'go' && styles.go,
    variant === 'quiet' && styles.quiet,
    inRow && styles.inRow,
  )
}

/** A button of a form. Submits unless told otherwise, so that it works before and without any script. */
export function Button({ variant = 'plain', inRow = false, type = 'submit', ...rest }: ButtonLook & Native<'button'>) {
  return <button {...rest} type={type} className={look({ variant, inRow })} />
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant = 'plain',
  inRow = false,
  children,
  ...rest
}: ButtonLook & Native<'a'> & { href: string }) {
  return (
    <a {...rest} className={look({ variant, inRow })}>
      {children}
    </a>
  )
}
