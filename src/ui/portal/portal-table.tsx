import type { ReactNode } from 'react'
import { cellRole, columnHeadRole, rowGroupRole, rowHeadRole, rowRole, tableRole } from '../table/roles.ts'

export interface PortalColumn {
  readonly head: string
  readonly num?: boolean
  /** Takes its own line when the table folds. */
  readonly wide?: boolean
}

export interface PortalRow {
  readonly key: string
  /** The row's name, under the first column. */
  readonly name: ReactNode
  /** One for each of the other columns. */
  readonly cells: readonly ReactNode[]
}

interface PortalTableProps {
  readonly title?: ReactNode
  /** Period, unit and source. */
  readonly caption: ReactNode
  readonly columns: readonly PortalColumn[]
  readonly rows: readonly PortalRow[]
  /** Figures to a line when it folds on a narrow page; `none` for three narrow columns at most. */
  readonly fold?: 3 | 4 | 'none'
}

const folding = { 3: 'fold', 4: 'fold c4', none: undefined } as const

function manner(column: PortalColumn | undefined): string | undefined {
  if (column?.num) return 'n'
  return column?.wide ? 'w' : undefined
}

function PortalLine({ row, columns }: { readonly row: PortalRow; readonly columns: readonly PortalColumn[] }) {
  return (
    <tr {...rowRole}>
      <th scope="row" {...rowHeadRole}>
        {row.name}
      </th>
      {row.cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known only by the column it stands under
        <td key={place} className={manner(columns[place + 1])} {...cellRole}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

/** A published table; no number without its period, unit and source. */
export function PortalTable({ title, caption, columns, rows, fold = 3 }: PortalTableProps) {
  return (
    <table className={folding[fold]} {...tableRole}>
      <caption>
        {title !== undefined && <b>{title}</b>}
        {caption}
      </caption>
      <thead {...rowGroupRole}>
        <tr {...rowRole}>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={manner(column)} {...columnHeadRole}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...rowGroupRole}>
        {rows.map((row) => (
          <PortalLine key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}
