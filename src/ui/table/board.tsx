import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { StateSquare } from '../state/state-square.tsx'
import { type StateShape, toneOf } from '../states.ts'
import { ByWidth } from '../text/by-width.tsx'
import styles from './board.module.css'
import { cellRole, columnHeadRole, rowGroupRole, rowHeadRole, rowRole, tableRole } from './roles.ts'
import { ScrollRegion } from './scroll-region.tsx'

export interface BoardColumn {
  readonly name: string
  /** Two letters for a narrow page. */
  readonly short: string
}

export interface BoardCell {
  readonly shape: StateShape
  /** The whole cell in words, "Cầu Mận, Phụ nữ: Nộp muộn": its accessible name. */
  readonly label: string
  readonly href?: string | undefined
}

/** How many of how many; `of` is written beside or below, never left out. */
export interface BoardCount {
  readonly done: number
  readonly of: number
}

export interface BoardRow {
  readonly name: string
  readonly href?: string | undefined
  /** One for each column, in the columns' order. */
  readonly cells: readonly BoardCell[]
  readonly total: BoardCount
}

interface BoardProps {
  /** Id of the heading that names the board. */
  readonly labelledBy: string
  /** A `Key`. */
  readonly legend: ReactNode
  /** What the board shows, and as of when. */
  readonly caption: ReactNode
  readonly rowsName: string
  readonly totalsName: BoardColumn
  readonly columns: readonly BoardColumn[]
  readonly rows: readonly BoardRow[]
  readonly foot?: { readonly name: string; readonly counts: readonly BoardCount[]; readonly total: BoardCount }
}

function Square({ cell }: { readonly cell: BoardCell }) {
  const square = <StateSquare shape={cell.shape} className={styles.square} />
  const look = classes(styles.cell, styles[toneOf(cell.shape)])
  if (cell.href === undefined) {
    return (
      <span className={look} role="img" aria-label={cell.label}>
        {square}
      </span>
    )
  }
  return (
    <a className={look} href={cell.href} aria-label={cell.label}>
      {square}
    </a>
  )
}

function CountWords({ count }: { readonly count: BoardCount }) {
  return (
    <>
      {count.done}
      <span className={styles.of}>/{count.of}</span>
    </>
  )
}

function BoardHead({ rowsName, columns, totalsName }: Pick<BoardProps, 'rowsName' | 'columns' | 'totalsName'>) {
  return (
    <thead {...rowGroupRole}>
      <tr {...rowRole}>
        <th scope="col" {...columnHeadRole}>
          {rowsName}
        </th>
        {columns.map((column) => (
          <th key={column.name} scope="col" className={styles.head} {...columnHeadRole}>
            <ByWidth long={column.name} short={column.short} />
          </th>
        ))}
        <th scope="col" className={styles.totalHead} {...columnHeadRole}>
          <ByWidth long={totalsName.name} short={totalsName.short} />
        </th>
      </tr>
    </thead>
  )
}

function BoardLine({ row }: { readonly row: BoardRow }) {
  const complete = row.total.done === row.total.of
  return (
    <tr {...rowRole}>
      <th scope="row" {...rowHeadRole}>
        {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.label} {...cellRole}>
          <Square cell={cell} />
        </td>
      ))}
      <td className={styles.total} {...cellRole}>
        <span className={classes(complete && styles.done)}>
          {row.total.done}/{row.total.of}
        </span>
      </td>
    </tr>
  )
}

function BoardFoot({ name, counts, total }: NonNullable<BoardProps['foot']>) {
  return (
    <tfoot {...rowGroupRole}>
      <tr {...rowRole}>
        <th scope="row" {...rowHeadRole}>
          {name}
        </th>
        {counts.map((count, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a count is known only by the column it stands under
          <td key={place} {...cellRole}>
            <CountWords count={count} />
          </td>
        ))}
        <td className={styles.total} {...cellRole}>
          <CountWords count={total} />
        </td>
      </tr>
    </tfoot>
  )
}

/** Who has done what: a square for every pair, the key with counts above. It stays a board on any page. */
export function Board({ labelledBy, legend, caption, rowsName, totalsName, columns, rows, foot }: BoardProps) {
  // Outside the region that scrolls: the key stays in sight and on the page's measure.
  const about = `${labelledBy}-about`
  return (
    <>
      <div className={styles.about} id={about}>
        {legend}
        <p>{caption}</p>
      </div>
      <ScrollRegion labelledBy={labelledBy}>
        <table className={styles.board} aria-labelledby={labelledBy} aria-describedby={about} {...tableRole}>
          <BoardHead rowsName={rowsName} columns={columns} totalsName={totalsName} />
          <tbody {...rowGroupRole}>
            {rows.map((row) => (
              <BoardLine key={row.name} row={row} />
            ))}
          </tbody>
          {foot !== undefined && <BoardFoot {...foot} />}
        </table>
      </ScrollRegion>
    </>
  )
}
