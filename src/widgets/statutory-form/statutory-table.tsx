import './statutory-table.css'
import type { ReactNode } from 'react'
import { useI18n } from '../../i18n'
import type { FormTable, HeadCell, ValueCell } from '../../report/form-layout'
import { printedNumber } from '../../report/form-lines'

/** Returns how a head is set: one that spans many rows of a narrow column runs down, others across. */
function headClass({ role, column, rowSpan, columnSpan }: HeadCell, table: FormTable): string {
  const names = [`statutory-${role}`]
  if (role !== 'row') return names.join(' ')
  if (rowSpan > 9) names.push('statutory-down')
  // The name next to the numbers stays in sight while the numbers move beneath it.
  const first = table.cells.find((cell) => cell.role === 'value')?.column
  if (table.section !== null && rowSpan === 1 && column + columnSpan === first) names.push('statutory-name')
  return names.join(' ')
}

/** Returns how many rows at the top are heads of columns alone; none where heads stand between the rows as well, as in section 二. */
function headRows({ cells, section }: FormTable): number {
  const first = cells.find(({ role }) => role !== 'column')
  return first && section !== '二' ? first.row : 0
}

/**
 * A table of the statutory form as it is printed: merged heads, numbered rows, every value in its place. It scrolls inside its own box
 * where it is wider; heads of columns and names of rows stay. `renderCell` gives what stands in a cell, and attributes of the cell.
 */
export function StatutoryTable({
  table,
  caption,
  renderCell,
}: {
  table: FormTable
  caption: string
  renderCell: (cell: ValueCell) => { content: ReactNode; attributes?: Record<`data-${string}`, string | undefined> }
}) {
  const whole = table.widths.reduce((sum, width) => sum + width, 0)
  const rows = Array.from({ length: table.rows }, (_, row) => (
    <tr key={row}>
      {table.cells
        .filter((each) => each.row === row)
        .map((each) => {
          const key = `${each.row} ${each.column}`
          if (each.role !== 'value') return <Head key={key} head={each} table={table} />
          const { content, attributes } = renderCell(each)
          return (
            <td key={key} rowSpan={each.rowSpan} colSpan={each.columnSpan} {...attributes}>
              {content}
            </td>
          )
        })}
    </tr>
  ))
  const heads = headRows(table)
  return (
    <table className="statutory" data-section={table.section ?? 'all'}>
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        {table.widths.map((width, position) => (
          <col key={`${table.key} ${position}`} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      {heads > 0 && <thead>{rows.slice(0, heads)}</thead>}
      <tbody>{rows.slice(heads)}</tbody>
    </table>
  )
}

const SCOPES = { column: ['col', 'colgroup'], row: ['row', 'rowgroup'], part: ['col', 'colgroup'], unit: ['row', 'rowgroup'] } as const

function Head({ head, table }: { head: HeadCell; table: FormTable }) {
  const i18n = useI18n()
  const [one, several] = SCOPES[head.role]
  const wide = head.role === 'row' || head.role === 'unit' ? head.rowSpan > 1 : head.columnSpan > 1
  const number = printedNumber(head.number)
  return (
    <th scope={wide ? several : one} rowSpan={head.rowSpan} colSpan={head.columnSpan} className={headClass(head, table)} data-depth={head.depth}>
      <span>
        {number !== '' && <span lang="zh-CN">{number}</span>}
        {i18n.words(head.text)}
      </span>
    </th>
  )
}
