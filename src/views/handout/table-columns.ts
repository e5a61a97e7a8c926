import type { I18n } from '../../i18n'
import type { MeasureText } from '../../ui/measure-text'
import type { Section } from './content'
import { CHOSEN, type TableRow } from './table-rows'

export interface TableColumns {
  share: boolean
  printed: boolean
  shareName: string
  /** Of each column in px, from the left; together as wide as the table. */
  widths: readonly number[]
}

/** Room around the texts of the columns, in px: as the style sheet has it, and a little for a printer's fonts. */
const AROUND = { name: 12, number: 18, place: 14 }
/** A head may break between words beyond this. */
const WIDEST_HEAD = 76
/** What a name may take of the room that the numbers leave. */
const SHORT_NAME = 0.42

/** Returns the name of a row as it stands in a table or chart. */
const rowTitle = (row: TableRow): string => (row.look === 'chosen' ? CHOSEN : '') + row.name

/** Returns the columns of a section's table: the same on every page that it goes over, whatever rows stand there. */
export function tableColumns(i18n: I18n, { rows, text }: Section, width: number, measure: MeasureText): TableColumns {
  const body = text.body.kind === 'chart' ? text.body.model : null
  const table = rows.filter((row): row is TableRow => row.kind === 'row')
  const shareName = i18n.t(body?.relation === 'overlap' ? 'table.coverage' : body?.base === 'selection' ? 'table.share-of-selection' : 'table.share')
  const share = body?.panels.some((panel) => panel.rows.some((row) => row.share)) ?? false
  const printed = table.some((row) => row.printed !== '')
  const widest = (head: string, cells: (row: TableRow) => string): number =>
    Math.ceil(Math.max(Math.min(measure(head, 600), WIDEST_HEAD), ...table.map((row) => measure(cells(row), 600))))
  const numbers = [
    widest(i18n.t('table.value'), (row) => row.value),
    ...(share ? [widest(shareName, (row) => row.share)] : []),
    ...(printed ? [widest(i18n.t('table.printed-share'), (row) => row.printed)] : []),
  ].map((each) => each + AROUND.number)
  const rest = width - numbers.reduce((total, each) => total + each, 0)
  const names = AROUND.name + (table.some((row) => row.depth === 1) ? 16 : 0) + widest(i18n.t('table.row'), rowTitle)
  const places = AROUND.place + Math.ceil(Math.max(...table.map((row) => measure(row.place))))
  // Where one of the two has to break into lines, both give way; a short name stays in one line.
  const name = Math.min(names, Math.max(Math.round(rest * SHORT_NAME), rest - places))
  return { share, printed, shareName, widths: [name, ...numbers, rest - name] }
}
