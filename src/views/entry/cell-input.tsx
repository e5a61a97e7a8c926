import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useI18n } from '../../i18n'
import { cellRef, namesOfCell, readCell } from '../../report/entry'
import type { FormTable, ValueCell } from '../../report/form-layout'

/** Id of the input of a cell, by its ref. */
const inputId = (ref: string): string => `cell.${ref}`

/** Goes to the input of a cell and selects what stands in it. */
export function goToCell(ref: string): void {
  const input = document.getElementById(inputId(ref))
  if (!(input instanceof HTMLInputElement)) return
  input.focus()
  input.select()
}

/** Returns the cell that lies so many rows from one, in its column or in the one that covers it. */
function neighbour(table: FormTable, cell: ValueCell, step: 1 | -1): ValueCell | undefined {
  const values = table.cells.flatMap((each) => (each.role === 'value' ? [each] : []))
  const rows = [...new Set(values.map(({ row }) => row))]
  const row = rows[rows.indexOf(cell.row) + step]
  const inRow = values.filter((each) => each.row === row)
  return inRow.find((each) => each.column <= cell.column && cell.column < each.column + each.columnSpan) ?? inRow.at(0)
}

const STEPS: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

interface CellInputProps {
  table: FormTable
  cell: ValueCell
  text: string
  /** An identity that the cell is in fails. */
  fails: boolean
  onType: (ref: string, text: string) => void
  onPaste: (event: ClipboardEvent, table: FormTable, cell: ValueCell) => void
}

/** The input of one cell of the form. It draws anew only when its own text or verdict changes. */
export const CellInput = memo(function CellInput({ table, cell, text, fails, onType, onPaste }: CellInputProps) {
  const i18n = useI18n()
  const ref = cellRef(cell)
  const typed = readCell(text, cell.metric)
  const problem = typed.state === 'problem' ? i18n.t(`entry.problem.${typed.problem}`) : ''
  const { row, column = i18n.t('entry.cell.total') } = namesOfCell(table, cell)
  const note = [problem, fails ? i18n.t('entry.lit.fails') : ''].filter(Boolean).join('; ')
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const next = neighbour(table, cell, event.shiftKey && event.key === 'Enter' ? -1 : step)
    if (next) goToCell(cellRef(next))
  }
  return (
    <input
      id={inputId(ref)}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={i18n.t('entry.cell', { row, column })}
      aria-invalid={problem !== '' || fails || undefined}
      title={note || undefined}
      data-fails={fails || undefined}
      data-problem={problem !== '' || undefined}
      onChange={(event) => onType(ref, event.target.value)}
      onKeyDown={move}
      onPaste={(event) => onPaste(event, table, cell)}
      className="entry-cell"
    />
  )
})
