import './entry.css'
import { useCallback, useMemo, type ClipboardEvent } from 'react'
import { useI18n } from '../../i18n'
import { cellRef, type EntryCells } from '../../report/entry'
import { LONGEST_BLOCK, pasteBlock, readSheetText, type Pasted } from '../../report/entry-paste'
import { formSections, type FormTable, type ValueCell } from '../../report/form-layout'
import type { Form } from '../../report/schema'
import { StatutoryTable } from '../../widgets/statutory-form/statutory-table'
import { CellInput } from './cell-input'

/** The statutory tables of a form, every cell an input. */
export function FormTables({
  form,
  cells,
  lit,
  onType,
  onPut,
}: {
  form: Form
  cells: EntryCells
  /** Refs of the cells whose identity fails. */
  lit: ReadonlySet<string>
  onType: (ref: string, text: string) => void
  /** Lays a pasted block over the form; null for one that is too long to be any. */
  onPut: (pasted: Pasted | null) => void
}) {
  const i18n = useI18n()
  const sections = useMemo(() => formSections(form).flatMap(({ number, name, table }) => (table ? [{ number, name, table }] : [])), [form])
  const paste = useCallback(
    (event: ClipboardEvent, table: FormTable, cell: ValueCell) => {
      const text = event.clipboardData.getData('text/plain')
      if (text.length > LONGEST_BLOCK) {
        event.preventDefault()
        onPut(null)
        return
      }
      const block = readSheetText(text)
      // One value goes into the input as typing does.
      if (block.length < 2 && (block[0]?.length ?? 0) < 2) return
      event.preventDefault()
      onPut(pasteBlock(table, cell, block))
    },
    [onPut],
  )
  return (
    <div className="flex flex-col gap-10">
      {sections.map(({ number, name, table }) => {
        const title = number === '' ? i18n.words(name) : i18n.language === 'zh' ? `${number}、${name.zh}` : `${number} ${name.en}`
        return (
          <section key={table.key} aria-label={title}>
            <h2 className="mb-3 text-base font-semibold">{title}</h2>
            <div className="statutory-box">
              <StatutoryTable
                table={table}
                caption={title}
                renderCell={(cell) => {
                  const ref = cellRef(cell)
                  const input = <CellInput table={table} cell={cell} text={cells[ref] ?? ''} fails={lit.has(ref)} onType={onType} onPaste={paste} />
                  return { content: input }
                }}
              />
            </div>
          </section>
        )
      })}
    </div>
  )
}
