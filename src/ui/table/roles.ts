/**
 * Folding a table on a narrow page changes the `display` of its parts, and browsers then drop the table from the
 * accessibility tree. Said aloud, the roles survive. Spread onto the elements they belong to.
 */
export const tableRole = { role: 'table' } as const
export const rowGroupRole = { role: 'rowgroup' } as const
export const rowRole = { role: 'row' } as const
export const columnHeadRole = { role: 'columnheader' } as const
export const rowHeadRole = { role: 'rowheader' } as const
export const cellRole = { role: 'cell' } as const
