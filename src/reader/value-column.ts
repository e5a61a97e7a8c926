/** Which cell of a row of the 2014 statistics table (国办发〔2014〕32号) is its value, by the heads of the columns. */
import { hasWords } from './cell-figure'
import type { DocumentRow, RowCell } from './document-rows'
import { statisticsLines } from './form-lines'

/** What the head of a column of values says of it. */
type Kind = 'note' | 'total' | 'value' | 'this-year' | 'other-year' | 'part'

const NOTE = /^(?:(?:计量)?单位|备注|说明|注|备考|情况说明|填报说明|解释|数据来源|责任(?:单位|科室|部门|人)|填报(?:单位|人))$/
const TOTAL = /^(?:全[省市州县区旗局院校系统年]*)?(?:合计|总计|总数|共计|总合计)数?$/
const VALUE = /^(?:统计)?(?:数|数量|数值|数据|数字|结果)$/
const THIS_YEAR = /^(?:本年|今年|当年|本年度|当年度)(?:数|数量|数值|合计|情况|统计数|发生数)?$/
const OTHER_YEAR = /^(?:上年|去年|上一年|同期|上年同期|历年)|累计|同比|增减|增幅|增长|比上年|较上年|变化/
const NAMED_YEAR = /^(20\d{2})年?度?(?:数|数量|合计|统计数)?$/

function kindOf(key: string, year: number | undefined): Kind {
  const named = NAMED_YEAR.exec(key)?.[1]
  if (named) return Number(named) === year ? 'this-year' : 'other-year'
  if (NOTE.test(key)) return 'note'
  if (THIS_YEAR.test(key)) return 'this-year'
  if (OTHER_YEAR.test(key)) return 'other-year'
  if (TOTAL.test(key)) return 'total'
  return VALUE.test(key) ? 'value' : 'part'
}

/** Returns the one of several heads whose column has the figures of the year for the whole body; undefined where none certainly has. */
function chosenOf(heads: readonly RowCell[], year: number | undefined): RowCell | undefined {
  const kinds = heads.map((head) => ({ head, kind: kindOf(head.key, year) })).filter(({ kind }) => kind !== 'note')
  const of = (...wanted: Kind[]) => kinds.filter(({ kind }) => wanted.includes(kind))
  const byYear = of('this-year', 'other-year').length > 0
  const rest = byYear ? of('total', 'value', 'part') : []
  const [first, second] = byYear ? (of('this-year').length > 0 ? of('this-year') : of('value')) : kinds.length === 1 ? kinds : of('total')
  if (!first || second) return undefined
  return rest.every((each) => each === first) ? first.head : undefined
}

const KEYS: ReadonlySet<string> = new Set(statisticsLines.flatMap(({ keys }) => keys))
const isNumber = (cell: RowCell): boolean => /\d/.test(cell.text) && !hasWords(cell)

/** Returns the lowest head over each column of a table: what stands in the rows before the first one with a number or a line of the form. */
export function headsOf(rows: readonly DocumentRow[]): readonly RowCell[] {
  let heads: readonly RowCell[] = []
  for (const { cells, loose } of rows) {
    if (loose || cells.some((cell, i) => i > 0 && isNumber(cell))) break
    if (cells.length < 2 || cells.some(({ key }) => KEYS.has(key))) continue
    const own = cells.filter(hasWords)
    const covers = (one: RowCell, { column, span }: RowCell): boolean => one.column < column + span && column < one.column + one.span
    heads = [...heads.filter((head) => !own.some((cell) => covers(cell, head))), ...own]
  }
  return heads
}

/** Returns whether a cell behind the value is a note on it. */
const isNote = (cell: RowCell): boolean => cell.text.trim() === '' || (hasWords(cell) && !/\d/.test(cell.text))

/** Returns the cell of a row that has its value, from the cells behind its name; undefined where which one it is is not certain. */
export function valueCell(values: readonly RowCell[], heads: readonly RowCell[], year?: number): RowCell | undefined {
  const [first] = values
  if (!first) return undefined
  const over = heads.filter(({ column, span }) => column + span > first.column)
  if (over.length === 0) return values.slice(1).every(isNote) ? first : undefined
  const head = chosenOf(over, year)
  const [under, ...rest] = head ? values.filter(({ column }) => column >= head.column && column < head.column + head.span) : []
  return under && rest.every(isNote) ? under : undefined
}
