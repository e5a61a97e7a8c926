/** Lays the labels of a table without ruling lines beside its rows. */
import type { PageCell } from './pdf-grid'
import { clusters, middle, type Piece } from './pdf-page'
import { joined, linesOf, textOfLine } from './pdf-pieces'

/** A line of a label, in the column of labels that it belongs to. */
interface LabelLine {
  text: string
  /** From the left; lines that begin at one margin, or have one middle, are of one column. */
  column: number
  left: number
  right: number
  at: number
}

/** A label beside its row, or beside the rows of its group. */
interface Label {
  text: string
  column: number
  left: number
  right: number
  at: number
}

/** The labels of a table: for each row its cells, and rows that have nothing but a label. */
export interface Labels {
  columns: number
  cells: PageCell[]
  /** Where lines stand that belong to no row. */
  alone: { at: number; text: string }[]
}

const OPENS_ITEM = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})\s*[）)、.．]/
const OPENS_FIRST = /^[（(]?(?:一|1)\s*[）)、.．]/
/** What it costs, in sizes of the font, to leave a line or a row without its counterpart. */
const [LINE_LEFT, ROW_LEFT] = [2, 1]
/** A label lies with its middle this near to its numbers, in sizes of the font. */
const NEAREST = 1.3
/** Lines of one label follow each other within this many sizes of the font. */
const LEADING = 2.8
/** The most lines of one label. */
const MOST_LINES = 6

/** Returns the lines of labels, cut where a gap shows that two columns of labels stand side by side. */
function labelLines(pieces: readonly Piece[], size: number): LabelLine[] {
  const parts = linesOf(pieces).flatMap((line) => {
    const groups: Piece[][] = []
    for (const piece of line.pieces) {
      const before = groups.at(-1)?.at(-1)
      const gap = before ? piece.left - before.right : 0
      if (before && gap < size * (OPENS_ITEM.test(piece.text) ? 0.1 : 0.9)) groups.at(-1)?.push(piece)
      else groups.push([piece])
    }
    return groups.flatMap((group) => linesOf(group))
  })
  const byMargin = clusters(parts, ({ left }) => left, size * 0.8)
  const byMiddle = clusters(parts, ({ left, right }) => middle(left, right), size * 0.8)
  return (byMiddle.length < byMargin.length ? byMiddle : byMargin)
    .flatMap((group, column) =>
      group.map((line) => ({ text: textOfLine(line, true), column, left: line.left, right: line.right, at: middle(line.top, line.bottom) })),
    )
    .sort((a, b) => a.at - b.at)
}

/** Returns how far the lines of one label may be apart beside a row: less than its rows are, so that a line by itself stays one. */
function leadingAt(rows: readonly number[], row: number, size: number): number {
  const at = rows[row] ?? 0
  const steps = [rows[row - 1], rows[row + 1]].flatMap((other) => (other === undefined ? [] : [Math.abs(other - at)]))
  return Math.min(size * LEADING, ...steps.map((step) => step * 0.8))
}

/**
 * Returns for each row the lines that are its label, by their indices: lines that follow each other, with their middle where the numbers of the row stand. Of all
 * ways to lay lines beside rows it is the one in which they lie nearest. `all` has the rows that have their labels already as well.
 */
function matchLabels(lines: readonly Pick<LabelLine, 'text' | 'at'>[], rows: readonly number[], size: number, all: readonly number[]): number[][] {
  const width = rows.length + 1
  const leading = rows.map((_, row) => leadingAt(all, all.indexOf(rows[row] ?? 0), size))
  const cost = new Float64Array((lines.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(cost.length).fill(-1)
  cost[0] = 0
  const offer = (target: number, source: number, price: number): void => {
    const sum = (cost[source] as number) + price
    if (sum < (cost[target] as number)) [cost[target], from[target]] = [sum, source]
  }
  for (let line = 0; line <= lines.length; line += 1)
    for (let row = 0; row <= rows.length; row += 1) {
      const here = line * width + row
      if (line < lines.length) offer(here + width, here, LINE_LEFT)
      if (row < rows.length) offer(here + 1, here, ROW_LEFT)
      const [start, place] = [lines[line], rows[row]]
      if (!start || place === undefined) continue
      let price = 0
      for (let end = line; end < Math.min(lines.length, line + MOST_LINES); end += 1) {
        const [now, before] = [lines[end], lines[end - 1]]
        if (!now) break
        if (end > line) {
          if (before && now.at - before.at > (leading[row] ?? 0)) break
          if (OPENS_ITEM.test(now.text)) price += 3
        }
        const distance = Math.abs(middle(start.at, now.at) - place) / size
        if (distance <= NEAREST) offer((end + 1) * width + row + 1, here, price + distance)
      }
    }
  const matched = rows.map((): number[] => [])
  for (let here = cost.length - 1; here > 0 && (from[here] as number) >= 0;) {
    const source = from[here] as number
    const [line, row, startLine, startRow] = [Math.floor(here / width), here % width, Math.floor(source / width), source % width]
    if (row > startRow && line > startLine) matched[startRow] = Array.from({ length: line - startLine }, (_, index) => startLine + index)
    here = source
  }
  return matched
}

/** Returns lines as one label. */
function labelOf(lines: readonly LabelLine[]): Label | undefined {
  const [first] = lines
  return (
    first && {
      text: lines.reduce((text, line) => joined(text, line.text), ''),
      column: first.column,
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
      at: middle(first.at, lines.at(-1)?.at ?? first.at),
    }
  )
}

/** Adds to the label of a row a line close above it, below it, or both, where they overlap and the whole then lies nearer to the numbers. */
function complete(parts: readonly LabelLine[], free: readonly LabelLine[], place: number, leading: number): readonly LabelLine[] {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return parts
  const overlaps = (line: LabelLine, other: LabelLine): boolean =>
    Math.min(line.right, other.right) - Math.max(line.left, other.left) > Math.min(line.right - line.left, other.right - other.left) * 0.6
  const above = OPENS_ITEM.test(first.text)
    ? undefined
    : free.find((line) => line.at < first.at && first.at - line.at <= leading && overlaps(line, first))
  const below = free.find((line) => line.at > last.at && line.at - last.at <= leading && overlaps(line, last) && !OPENS_ITEM.test(line.text))
  const distance = (lines: readonly LabelLine[]): number => Math.abs(middle(lines[0]?.at ?? place, lines.at(-1)?.at ?? place) - place)
  return [
    [...(above ? [above] : []), ...parts, ...(below ? [below] : [])],
    [...(above ? [above] : []), ...parts],
    [...parts, ...(below ? [below] : [])],
  ].reduce<readonly LabelLine[]>(
    (best, lines) => (distance(lines) <= distance(best) + (lines.length - best.length) * leading * 0.06 && lines.length > best.length ? lines : best),
    parts,
  )
}

/** Returns lines of one column as labels: a line goes on with the one close above it, unless it opens an item. */
function labelsOf(lines: readonly LabelLine[], size: number): Label[] {
  const groups: LabelLine[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    if (before && line.at - before.at <= size * LEADING && !OPENS_ITEM.test(line.text)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => labelOf(group) ?? [])
}

const LEVELS = [/^[一二三四五六七八九十]+\s*[、.．]/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d{1,2}\s*[）)、.．]/] as const

/** Returns how deep the number lies that opens a label, from 0; undefined where none does. */
const levelOf = ({ text }: Label): number | undefined => {
  const level = LEVELS.findIndex((pattern) => pattern.test(text))
  return level < 0 ? undefined : level
}

/** Returns the runs of rows whose labels stand to the right of a group's label, and are not numbered as it is or as what stands over it. */
function runsBeside(group: Label, rows: readonly (Label | undefined)[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  const own = levelOf(group)
  let open = false
  for (const [row, label] of rows.entries()) {
    const level = label && levelOf(label)
    const under = own === undefined || level === undefined || level > own
    const beside = label !== undefined && under && label.left >= group.right - 1
    const run = runs.at(-1)
    if (beside && open && run) run.to = row
    else if (beside) runs.push({ from: row, to: row })
    open = beside
  }
  return runs
}

/** Returns a run cut where the numbers of its labels begin anew. */
function cutAtFirst({ from, to }: { from: number; to: number }, rows: readonly (Label | undefined)[]): { from: number; to: number }[] {
  const parts = [{ from, to: from }]
  for (let row = from + 1; row <= to; row += 1) {
    const part = parts.at(-1)
    if (OPENS_FIRST.test(rows[row]?.text ?? '')) parts.push({ from: row, to: row })
    else if (part) part.to = row
  }
  return parts
}

/** Lays the labels of groups beside their rows. Where it cannot be told which rows are whose, a label stands alone. */
function placeGroups(
  groups: readonly Label[],
  rows: readonly (Label | undefined)[],
  places: readonly number[],
  size: number,
): { spans: { label: Label; from: number; to: number }[]; alone: Label[] } {
  const spans: { label: Label; from: number; to: number }[] = []
  const placed = new Set<Label>()
  for (const group of groups) {
    if (placed.has(group)) continue
    const run = runsBeside(group, rows).find(({ from, to }) => group.at > (places[from] ?? 0) - size * 2 && group.at < (places[to] ?? 0) + size * 2)
    if (!run) continue
    const inRun = groups.filter(
      (each) => each.column === group.column && each.at > (places[run.from] ?? 0) - size * 2 && each.at < (places[run.to] ?? 0) + size * 2,
    )
    const all = inRun.length === 1 ? [run] : cutAtFirst(run, rows)
    // Rows at the head of a page may belong to a group of the page before.
    const parts = all.length === inRun.length + 1 && !OPENS_FIRST.test(rows[run.from]?.text ?? '') ? all.slice(1) : all
    const fits = (label: Label, index: number): boolean => {
      const part = parts[index]
      return part !== undefined && label.at > (places[part.from] ?? 0) - size * 2 && label.at < (places[part.to] ?? 0) + size * 2
    }
    if (parts.length !== inRun.length || !inRun.every(fits)) continue
    for (const [index, label] of inRun.entries()) {
      const part = parts[index]
      if (part) spans.push({ label, ...part })
      placed.add(label)
    }
  }
  return { spans, alone: groups.filter((group) => !placed.has(group)) }
}

/** Returns the labels of a table whose rows stand at `places`. Labels of groups span their rows. */
export function labelCells(pieces: readonly Piece[], places: readonly number[], size: number): Labels {
  const lines = labelLines(pieces, size)
  const rows: (Label | undefined)[] = places.map(() => undefined)
  const lineage: (readonly LabelLine[] | undefined)[] = places.map(() => undefined)
  let free: LabelLine[] = []
  // What stands furthest to the right is nearest to the numbers.
  for (let column = Math.max(-1, ...lines.map((line) => line.column)); column >= 0; column -= 1) {
    const open = places.flatMap((at, row) => (rows[row] ? [] : [{ at, row }]))
    const here = lines.filter((line) => line.column === column)
    const used = new Set<LabelLine>()
    const matched = matchLabels(
      here,
      open.map(({ at }) => at),
      size,
      places,
    )
    for (const [index, indices] of matched.entries()) {
      const row = open[index]?.row
      const parts = indices.flatMap((at) => here[at] ?? [])
      if (row === undefined || parts.length === 0) continue
      rows[row] = labelOf(parts)
      lineage[row] = parts
      for (const part of parts) used.add(part)
    }
    free.push(...here.filter((line) => !used.has(line)))
  }
  for (const [row, parts] of lineage.entries()) {
    const place = places[row]
    if (!parts || place === undefined) continue
    const whole = complete(parts, free, place, leadingAt(places, row, size))
    rows[row] = labelOf(whole)
    free = free.filter((line) => !whole.includes(line))
  }
  const groups = [...new Set(free.map(({ column }) => column))].flatMap((column) =>
    labelsOf(
      free.filter((line) => line.column === column),
      size,
    ),
  )
  const { spans, alone } = placeGroups(groups, rows, places, size)
  const groupColumns = [...new Set(spans.map(({ label }) => label.column))].sort((a, b) => a - b)
  const columns = groupColumns.length + 1
  const cells: PageCell[] = spans.map(({ label, from, to }) => ({
    text: label.text,
    row: from,
    rowSpan: to - from + 1,
    column: groupColumns.indexOf(label.column),
    columnSpan: 1,
  }))
  const beside = cells.length
  for (const [row, label] of rows.entries()) {
    if (!label) continue
    const covered = cells.slice(0, beside).filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
    const column = Math.max(0, ...covered.map((cell) => cell.column + 1))
    cells.push({ text: label.text, row, rowSpan: 1, column, columnSpan: columns - column })
  }
  return { columns, cells, alone: alone.map(({ at, text }) => ({ at, text })) }
}
