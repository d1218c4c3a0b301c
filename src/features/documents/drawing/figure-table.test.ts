import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureTable } from '../model.ts'
import { columnWidths } from './figure-table.ts'

const cell = fc.constantFrom('', '12', '1.336', 'Mô hình đạt hiệu quả', 'Tổng số đoàn viên, hội viên các tổ chức')
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const)

const anyTable: fc.Arbitrary<FigureTable> = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    columns: fc.array(fc.record({ label: cell, align }), { minLength: n, maxLength: n }),
    rows: fc.array(
      fc.record({ kind: fc.constant('figure' as const), cells: fc.array(cell, { minLength: n, maxLength: n }) }),
      { maxLength: 5 },
    ),
  }),
)

describe('The widths of the columns of a table', () => {
  it('are positive and add up to the width of the table, whatever it holds', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const widths = columnWidths(table, 9355, 12)
        expect(widths.reduce((a, b) => a + b, 0)).toBe(9355)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })

  it('give the room to words, and to figures what they need', () => {
    const table: FigureTable = {
      columns: [
        { label: 'Chỉ tiêu', align: 'left' },
        { label: 'Số', align: 'right' },
      ],
      rows: [{ kind: 'figure', cells: ['Mô hình đăng ký mới', '1.336'] }],
    }
    const [words = 0, figures = 0] = columnWidths(table, 9355, 12)
    expect(figures).toBe(20 * 28 + 160)
    expect(words).toBe(9355 - figures)
  })
})
