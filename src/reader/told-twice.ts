/** Lines of a form that several tables of a document give: those of the body, of its departments, of last year. */
import { unreadableAt, valueOf } from './cell-figure'
import type { ReadFigure } from './reading'

/** One line of the form as one table has it. */
export interface Told {
  line: string
  /** The table; all lines of text together are one. */
  table: number
  figures: readonly ReadFigure[]
}

const isRead = ({ figure }: ReadFigure): boolean => !('absent' in figure && figure.absent === 'illegible')
const same = (one: Told, other: Told): boolean =>
  one.figures.every((figure, i) => valueOf(figure) === (other.figures[i] && valueOf(other.figures[i])))

/**
 * Returns the figures of each line once, in the order of the document. Where tables differ, the one that has more lines of the form counts; where none
 * has more, the line is illegible in both.
 */
export function settle(told: readonly Told[]): ReadFigure[] {
  const lines = new Map<number, Set<string>>()
  const byLine = new Map<string, Told[]>()
  for (const each of told) {
    const own = lines.get(each.table) ?? new Set()
    lines.set(each.table, own.add(each.line))
    const before = byLine.get(each.line) ?? []
    if (!before.some(({ table }) => table === each.table)) byLine.set(each.line, [...before, each])
  }
  const weight = ({ table }: Told): number => lines.get(table)?.size ?? 0
  return [...byLine.values()].flatMap((all): readonly ReadFigure[] => {
    const readable = all.filter(({ figures }) => figures.some(isRead))
    const candidates = readable.length > 0 ? readable : all
    const most = Math.max(...candidates.map(weight))
    const [first, ...rest] = candidates.filter((each) => weight(each) === most)
    if (!first) return []
    if (rest.every((other) => same(first, other))) return first.figures
    return first.figures.map((figure, i) => unreadableAt(figure, [figure, ...rest.flatMap(({ figures }) => figures[i] ?? [])]))
  })
}
