/** Finds tables by their ruling lines. */
import { clusters, middle, type Piece, type Rule, type Rules } from './pdf-page'
import { textOfCell } from './pdf-pieces'

/** A table on one page. Rows and columns are counted from its upper left corner; `edges` are where its columns begin and end. */
export interface PageTable {
  page: number
  left: number
  right: number
  top: number
  bottom: number
  edges: readonly number[]
  /** How many of its columns, counted from the right, have values, where that was found without ruling lines. */
  values?: number
  rows: number
  cells: readonly PageCell[]
}

export interface PageCell {
  text: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Lines closer than this, in points, are one. */
const NEAR = 2.5
/** A gap narrower than this, in points, between the borders of two cells is no column or row of its own. */
const GAP = 6
/** Lines meet across a gap of this size, in points. */
const TOUCH = 3
/** The border between two cells is there if this share of it is drawn. */
const DRAWN = 0.6
/** Up to so many fields with one text among them are a frame around it. */
const FRAMES = 4
/** No table of a report has more rows, columns or fields. */
const MOST_FIELDS = 40_000

/** Returns lines with those on one another joined, and pieces of a line joined across small gaps. */
function joinRules(rules: readonly Rule[]): Rule[] {
  return clusters(rules, ({ at }) => at, NEAR / 2).flatMap((group) => {
    const length = group.reduce((sum, { from, to }) => sum + to - from, 0)
    const at = length > 0 ? group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / length : 0
    const whole: Rule[] = []
    for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1)
      if (last && from <= last.to + TOUCH) last.to = Math.max(last.to, to)
      else whole.push({ at, from, to })
    }
    return whole
  })
}

const meet = (horizontal: Rule, vertical: Rule): boolean =>
  vertical.at >= horizontal.from - TOUCH &&
  vertical.at <= horizontal.to + TOUCH &&
  horizontal.at >= vertical.from - TOUCH &&
  horizontal.at <= vertical.to + TOUCH

/** Takes out of a set what fits, and returns it. */
function take(set: Set<Rule>, fits: (rule: Rule) => boolean): Rule[] {
  const found = [...set].filter(fits)
  for (const each of found) set.delete(each)
  return found
}

/** Returns the lines of a page in groups that hang together. */
function networks({ horizontal, vertical }: Rules): Rules[] {
  const left = new Set(vertical)
  const waiting = new Set(horizontal)
  const found: Rules[] = []
  for (const start of horizontal) {
    if (!waiting.delete(start)) continue
    const network: Rules = { horizontal: [start], vertical: [] }
    for (let next = 0, across = 0; next < network.horizontal.length || across < network.vertical.length;) {
      const level = network.horizontal[next]
      if (level) {
        next += 1
        network.vertical.push(...take(left, (each) => meet(level, each)))
        continue
      }
      const upright = network.vertical[across]
      across += 1
      if (upright) network.horizontal.push(...take(waiting, (each) => meet(each, upright)))
    }
    found.push(network)
  }
  return found
}

/**
 * Returns where columns (or rows) begin and end: at each line, and at the ends of the lines across where the last line is not drawn and text stands beyond it. Lines with a narrow gap between
 * them, in which nothing stands, are one edge, because cells may have borders of their own. The lines come back laid on their edges.
 */
function edgesOf(along: readonly Rule[], across: readonly Rule[], filled: (from: number, to: number) => boolean): { edges: number[]; laid: Rule[] } {
  const ends = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))] as const
  const places = along.map(({ at }) => at)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const missing = [
    ...(first - ends[0] > NEAR * 2 && filled(ends[0], first) ? [ends[0]] : []),
    ...(ends[1] - last > NEAR * 2 && filled(last, ends[1]) ? [ends[1]] : []),
  ]
  const lines: Rule[][] = []
  for (const group of clusters([...along, ...missing.map((at) => ({ at, from: 0, to: 0 }))], ({ at }) => at, NEAR)) {
    const before = lines.at(-1)
    const [from, to] = [before?.at(-1)?.at, group[0]?.at]
    if (before && from !== undefined && to !== undefined && to - from < GAP && !filled(from, to)) before.push(...group)
    else lines.push(group)
  }
  const edges = lines.map((group) => group.reduce((sum, { at }) => sum + at, 0) / group.length)
  return { edges, laid: joinRules(lines.flatMap((group, index) => group.map((rule) => ({ ...rule, at: edges[index] as number })))) }
}

/** Returns whether a line is drawn on an edge between two others. */
function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const drawn = rules
    .filter((rule) => Math.abs(rule.at - at) < 0.01)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0)
  return drawn >= (to - from) * DRAWN
}

interface Area {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Returns the cells of a grid: fields between which no line is drawn belong together. A shape that is no rectangle is cut into rectangles, row by row. */
function areasOf(xs: readonly number[], ys: readonly number[], rules: Rules): Area[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const group = Array.from({ length: rows * columns }, (_, field) => field)
  const rootOf = (field: number): number => {
    let root = field
    while (group[root] !== root) root = group[root] as number
    group[field] = root
    return root
  }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x0, x1, y0, y1] = [xs[column], xs[column + 1], ys[row], ys[row + 1]] as [number, number, number, number]
      const field = row * columns + column
      if (column + 1 < columns && !isDrawn(rules.vertical, x1, y0, y1)) group[rootOf(field + 1)] = rootOf(field)
      if (row + 1 < rows && !isDrawn(rules.horizontal, y1, x0, x1)) group[rootOf(field + columns)] = rootOf(field)
    }
  const areas: (Area & { root: number })[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns;) {
      const root = rootOf(row * columns + column)
      let end = column + 1
      while (end < columns && rootOf(row * columns + end) === root) end += 1
      const above = areas.find(
        (each) => each.root === root && each.column === column && each.columnSpan === end - column && each.row + each.rowSpan === row,
      )
      if (above) above.rowSpan += 1
      else areas.push({ row, column, rowSpan: 1, columnSpan: end - column, root })
      column = end
    }
  return areas.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Returns the index of the field that a place lies in, the first or last where it lies outside. */
function fieldAt(edges: readonly number[], place: number): number {
  const next = edges.findIndex((edge) => edge > place)
  return next === -1 ? edges.length - 2 : Math.max(0, next - 1)
}

/** Returns a piece cut where a line of the table runs through it, because some programs write a row of numbers in one run. */
function cutAtEdges(piece: Piece, edges: readonly number[]): Piece[] {
  const characters = Array.from(piece.text)
  if (piece.upright || characters.length < 2) return [piece]
  const step = (piece.right - piece.left) / characters.length
  const inner = edges.filter((edge) => edge > piece.left + step * 0.75 && edge < piece.right - step * 0.75)
  if (inner.length === 0) return [piece]
  const pieces: Piece[] = []
  let field = -1
  for (const [index, character] of characters.entries()) {
    const left = piece.left + step * index
    const now = fieldAt(edges, left + step / 2)
    const last = pieces.at(-1)
    if (last && now === field) pieces[pieces.length - 1] = { ...last, text: last.text + character, right: left + step }
    else pieces.push({ ...piece, text: character, left, right: left + step, afterBlank: false })
    field = now
  }
  return pieces
}

/** Returns the table that lines make on a page, with the pieces that stand in it; null where the lines make no table. */
function tableOf(rules: Rules, pieces: readonly Piece[], page: number): { table: PageTable; taken: readonly Piece[] } | null {
  if (rules.horizontal.length < 2 || rules.vertical.length < 1 || rules.horizontal.length + rules.vertical.length < 4) return null
  const { edges: xs, laid: vertical } = edgesOf(rules.vertical, rules.horizontal, (from, to) =>
    pieces.some((piece) => middle(piece.left, piece.right) > from && middle(piece.left, piece.right) < to && to - from > GAP),
  )
  const { edges: ys, laid: horizontal } = edgesOf(rules.horizontal, rules.vertical, (from, to) =>
    pieces.some(({ top, bottom }) => middle(top, bottom) > from && middle(top, bottom) < to && bottom - top < (to - from) * 1.5),
  )
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_FIELDS) return null
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)] as [number, number, number, number]
  const taken = pieces.filter((piece) => {
    const [x, y] = [middle(piece.left, piece.right), middle(piece.top, piece.bottom)]
    return x > left - NEAR && x < right + NEAR && y > top && y < bottom
  })
  const areas = areasOf(xs, ys, { horizontal, vertical })
  const owner = new Map<number, number>()
  for (const [index, area] of areas.entries())
    for (let row = area.row; row < area.row + area.rowSpan; row += 1)
      for (let column = area.column; column < area.column + area.columnSpan; column += 1) owner.set(row * xs.length + column, index)
  const inside = areas.map((): Piece[] => [])
  for (const piece of taken) {
    const row = fieldAt(ys, middle(piece.top, piece.bottom))
    const area = areas[owner.get(row * xs.length + fieldAt(xs, middle(piece.left, piece.right))) ?? -1]
    const innerEdges = xs.filter((edge) => !area || edge <= (xs[area.column] as number) || edge >= (xs[area.column + area.columnSpan] as number))
    for (const part of cutAtEdges(piece, innerEdges))
      inside[owner.get(row * xs.length + fieldAt(xs, middle(part.left, part.right))) ?? -1]?.push(part)
  }
  const cells = areas.map((area, index) => ({
    row: area.row,
    column: area.column,
    rowSpan: area.rowSpan,
    columnSpan: area.columnSpan,
    text: textOfCell(inside[index] ?? [], (xs[area.column + area.columnSpan] as number) - (xs[area.column] as number)),
  }))
  const filled = cells.filter(({ text }) => text !== '').length
  if (filled === 0 || (filled < 2 && cells.length < FRAMES)) return null
  return { table: { page, left, right, top, bottom, edges: xs, rows: ys.length - 1, cells }, taken }
}

/** Returns the tables that the lines of a page make, from top to bottom, and the pieces that stand in none. */
export function ruledTables(rules: Rules, pieces: readonly Piece[], page: number): { tables: PageTable[]; rest: Piece[] } {
  const whole: Rules = { horizontal: joinRules(rules.horizontal), vertical: joinRules(rules.vertical) }
  const size = (network: Rules): number => network.horizontal.reduce((sum, { from, to }) => sum + to - from, 0)
  let rest = [...pieces]
  const tables: PageTable[] = []
  // Small ones first: a frame around the page must not swallow the tables in it.
  for (const network of networks(whole).sort((a, b) => size(a) - size(b))) {
    const found = tableOf(network, rest, page)
    if (!found) continue
    tables.push(found.table)
    const taken = new Set(found.taken)
    rest = rest.filter((piece) => !taken.has(piece))
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}
