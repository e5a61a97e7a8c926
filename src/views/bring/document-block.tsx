import { memo, useState } from 'react'
import type { Block, TableBlock, TableCell } from '../../reader/blocks'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import type { Tone } from './document-pane'
import { itemsByCell, segmentsOf, type BlockMark } from './marks'

/** A table longer than this shows its rows with figures, and the others when asked. */
const MOST_ROWS = 120
/** Rows that a longer table shows at once. */
const FIRST_ROWS = 60

/** A text of so many characters does not stand one character a line. */
const LONG = 8

const NO_MARKS: readonly BlockMark[] = []

/** Returns the gravest tone of some items. */
function toneOf(items: readonly number[], tones: readonly Tone[]): Tone {
  const all = items.map((item) => tones[item])
  return (['different', 'doubtful', 'hand'] as const).find((tone) => all.includes(tone)) ?? 'read'
}

/** One block of a document with its recognised places. */
export const DocumentBlock = memo(function DocumentBlock({
  block,
  page,
  marks = NO_MARKS,
  tones,
}: {
  block: Block
  /** Page that begins with this block, if one does. */
  page: number | null
  marks?: readonly BlockMark[] | undefined
  tones: readonly Tone[]
}) {
  const i18n = useI18n()
  return (
    <div className="bring-block" data-kind={block.kind}>
      {page !== null && (
        <p lang={i18n.language === 'zh' ? 'zh-CN' : 'en'} className="bring-page">
          {i18n.t('bring.page', { page })}
        </p>
      )}
      {block.kind === 'table' ? <Table table={block} marks={marks} tones={tones} /> : <Text text={block.text} marks={marks} tones={tones} />}
    </div>
  )
})

function Text({ text, marks, tones }: { text: string; marks: readonly BlockMark[]; tones: readonly Tone[] }) {
  return (
    <p>
      {segmentsOf(text, marks).map((segment, at) =>
        segment.items.length === 0 ? segment.text : <Spot key={at} text={segment.text} items={segment.items} tones={tones} />,
      )}
    </p>
  )
}

/** A recognised place; it leads to its figure. */
function Spot({ text, items, tones }: { text: string; items: readonly number[]; tones: readonly Tone[] }) {
  const i18n = useI18n()
  const tone = toneOf(items, tones)
  return (
    <span role="button" tabIndex={-1} data-items={items.join(' ')} data-look={tone} title={i18n.t(`bring.tone.${tone}`)} className="bring-spot">
      {text.trim() === '' ? <span className="bring-empty">{i18n.t('missing.blank')}</span> : text}
    </span>
  )
}

/** Returns the rows that are drawn: the first ones, and every one with a figure. */
function rowsShown({ rows }: TableBlock, byRow: ReadonlyMap<number, readonly [TableCell, number][]>, marked: ReadonlySet<number>): number[] {
  const all = Array.from({ length: rows }, (_, row) => row).filter((row) => byRow.has(row))
  return rows <= MOST_ROWS ? all : all.filter((row) => row < FIRST_ROWS || marked.has(row))
}

function Table({ table, marks, tones }: { table: TableBlock; marks: readonly BlockMark[]; tones: readonly Tone[] }) {
  const i18n = useI18n()
  const [whole, setWhole] = useState(false)
  const items = itemsByCell(marks)
  const byRow = new Map<number, [TableCell, number][]>()
  for (const [index, cell] of table.cells.entries()) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), [cell, index]])
  const marked = new Set([...items.keys()].map((cell) => table.cells[cell]?.row ?? -1))
  const shown = whole ? [...byRow.keys()] : rowsShown(table, byRow, marked)
  const left = byRow.size - shown.length
  const cut = left > 0
  return (
    <div className="bring-table-box">
      <table className="bring-table">
        <tbody>
          {shown.map((row) => (
            <tr key={row}>
              {(byRow.get(row) ?? []).map(([cell, index]) => {
                const own = items.get(index)
                return (
                  <td
                    key={index}
                    rowSpan={cut ? 1 : cell.rowSpan}
                    colSpan={Math.min(cell.columnSpan, 1000)}
                    data-number={/^[\d.,%\s]*$/.test(cell.text) || undefined}
                    data-long={(cell.rowSpan === 1 && cell.text.length >= LONG) || undefined}
                  >
                    {own ? <Spot text={cell.text} items={own} tones={tones} /> : cell.text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {cut && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {i18n.t('bring.more-rows', { count: left })}
        </Button>
      )}
    </div>
  )
}
