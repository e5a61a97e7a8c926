import { describe, expect, it } from 'vitest'
import { metricIds, metricOf } from '../../src/report/dictionary'
import { formLayout, type FormTable } from '../../src/report/form-layout'
import { FORMS } from '../../src/report/schema'

/** Returns how often each place of a table's grid is taken. */
function takenPlaces({ cells, rows, columns }: FormTable): number[] {
  const taken = Array.from({ length: rows * columns }, () => 0)
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let down = 0; down < rowSpan; down += 1) {
      for (let right = 0; right < columnSpan; right += 1) {
        const place = (row + down) * columns + column + right
        taken[place] = (taken[place] ?? 0) + 1
      }
    }
  }
  return taken
}

const values = (tables: readonly FormTable[]) => tables.flatMap(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [cell] : [])))

describe('formLayout', () => {
  it.each(FORMS)('fills every place of the %s form once', (form) => {
    for (const table of formLayout(form)) {
      expect(new Set(takenPlaces(table)), table.key).toEqual(new Set([1]))
      expect(table.widths, table.key).toHaveLength(table.columns)
    }
  })
  it.each(FORMS)('has a cell for each printed line of the %s form, and no other', (form) => {
    const printed = metricIds.filter((id) => metricOf(id).forms.includes(form) && !metricOf(id).unprinted?.includes(form))
    expect([...new Set(values(formLayout(form)).map(({ metric }) => metric))].sort()).toEqual([...printed].sort())
  })
  it('has 175 cells of applications and fifteen of disputes in the 2021 form', () => {
    const [two, three, four] = formLayout('2021').map((table) => values([table]).length)
    expect([two, three, four]).toEqual([10, 175, 15])
  })
  it('lays the refusals of the 2021 form beside their heading, eight rows high', () => {
    const three = formLayout('2021')[1]
    expect(three?.cells.find((cell) => cell.role === 'row' && cell.number === '（三）')).toMatchObject({ column: 1, rowSpan: 8, columnSpan: 1 })
    expect(three?.cells.find((cell) => cell.role === 'row' && cell.number === '三')).toMatchObject({ column: 0, row: 5, rowSpan: 22 })
  })
})
