import { classes } from '../classes.ts'
import { cellRole } from './roles.ts'
import styles from './table.module.css'

interface FigureRodProps {
  /** The figure drawn; undefined when there is none, which is never drawn as 0 but as a dashed stub. */
  readonly value: number | undefined
  /** The length of a full rod, the same for every row; greater than 0. */
  readonly max: number
}

/** A length beside a figure, for comparing rows by eye. The figure itself stands in its own cell, so this is silent. */
export function FigureRod({ value, max }: FigureRodProps) {
  const length = value === undefined ? max / 8 : Math.min(Math.max(value, 0), max)
  return (
    <svg
      className={classes(styles.rod, value === undefined && styles.missing)}
      viewBox={`0 0 ${String(max)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 0h${String(length)}v1H0z`} />
    </svg>
  )
}

/** The cell that holds a rod: a little under a third of the table. */
export function RodCell(props: FigureRodProps) {
  return (
    <td className={styles.rodCell} {...cellRole}>
      <FigureRod {...props} />
    </td>
  )
}
