/** Finds the ruling lines in what a page of a PDF draws. */
import type { Rule, Rules } from './pdf-page'

type Matrix = readonly [number, number, number, number, number, number]

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** The operators that matter here, by their names in pdf.js. */
export type Operators = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'setStrokeRGBColor'
    | 'setFillRGBColor'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'fill'
    | 'eoFill'
    | 'fillStroke'
    | 'eoFillStroke'
    | 'closeFillStroke'
    | 'closeEOFillStroke',
    number
  >
>

interface Point {
  x: number
  y: number
}

/** A filled bar up to this width, in points, is a line. */
const THICKEST = 3
/** A line this long, in points, may be one of a table. Shorter ones are strokes of letters and ornaments. */
const SHORTEST = 4
/** A line may slant this much, in points, from end to end. */
const SLANT = 1
/** So many lines on a page are a drawing. */
const MOST = 20_000

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const applied = (m: Matrix, x: number, y: number): Point => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] })

const isMatrix = (numbers: readonly unknown[]): numbers is Matrix => numbers.length === 6 && numbers.every((each) => typeof each === 'number')

/** Returns six numbers as a matrix, or null. */
function matrixOf(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null
  const numbers = Array.from(value as ArrayLike<unknown>)
  return isMatrix(numbers) ? numbers : null
}

/** How many numbers follow each step of a path: move, line, two kinds of curve, close. */
const OPERANDS = [2, 2, 6, 4, 0] as const
const CURVES = new Set([2, 3])
const CLOSE = 4

/** Returns the straight parts of a path, each as its points. A part with a curve is left out. */
function straightParts(data: ArrayLike<number>, matrix: Matrix): { points: Point[]; closed: boolean }[] {
  const parts: { points: Point[]; closed: boolean; curved: boolean }[] = []
  for (let index = 0; index < data.length;) {
    const step = data[index] as number
    const operands = OPERANDS[step]
    if (operands === undefined) break
    const part = parts.at(-1)
    if (step === 0 || !part) parts.push({ points: [], closed: false, curved: false })
    const current = parts.at(-1)
    if (!current) break
    if (CURVES.has(step)) current.curved = true
    else if (step === CLOSE) current.closed = true
    else current.points.push(applied(matrix, data[index + 1] as number, data[index + 2] as number))
    index += operands + 1
  }
  return parts.filter(({ curved, points }) => !curved && points.length > 1)
}

/** Adds the line between two points, if it is a level or an upright one. */
function addLine(rules: Rules, a: Point, b: Point): void {
  const across = Math.abs(a.x - b.x)
  const down = Math.abs(a.y - b.y)
  if (down <= SLANT && across >= SHORTEST) rules.horizontal.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) })
  else if (across <= SLANT && down >= SHORTEST) rules.vertical.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) })
}

/** Adds a filled shape that is so thin that it is a line. */
function addBar(rules: Rules, points: readonly Point[]): void {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const thick = Math.min(right - left, bottom - top)
  if (thick > THICKEST || Math.max(right - left, bottom - top) < Math.max(SHORTEST, thick * 2)) return
  const rule = (at: number, from: number, to: number): Rule => ({ at, from, to })
  if (right - left >= bottom - top) rules.horizontal.push(rule((top + bottom) / 2, left, right))
  else rules.vertical.push(rule((left + right) / 2, top, bottom))
}

const isWhite = (colour: unknown): boolean => typeof colour === 'string' && /^#f{6}$/i.test(colour)

/**
 * Returns the level and upright lines that a page draws: strokes, sides of stroked shapes, and thin filled bars, as word processors write borders. White ones
 * are left out. `view` turns the page as it is shown.
 */
export function rulesOf(drawing: Drawing, operators: Operators, view: readonly number[]): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const strokes = new Set([
    operators.stroke,
    operators.closeStroke,
    operators.fillStroke,
    operators.eoFillStroke,
    operators.closeFillStroke,
    operators.closeEOFillStroke,
  ])
  const fills = new Set([operators.fill, operators.eoFill])
  const closing = new Set([operators.closeStroke, operators.closeFillStroke, operators.closeEOFillStroke])
  let now = { matrix: matrixOf(view) ?? ([1, 0, 0, 1, 0, 0] as Matrix), strokeWhite: false, fillWhite: false }
  const saved: (typeof now)[] = []
  for (const [index, operator] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index]
    const list = Array.isArray(args) ? (args as unknown[]) : []
    if (operator === operators.save) saved.push(now)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) now = saved.pop() ?? now
    else if (operator === operators.setStrokeRGBColor) now = { ...now, strokeWhite: isWhite(list[0]) }
    else if (operator === operators.setFillRGBColor) now = { ...now, fillWhite: isWhite(list[0]) }
    else if (operator === operators.transform || operator === operators.paintFormXObjectBegin) {
      if (operator === operators.paintFormXObjectBegin) saved.push(now)
      const matrix = matrixOf(operator === operators.transform ? args : list[0])
      if (matrix) now = { ...now, matrix: times(now.matrix, matrix) }
    } else if (operator === operators.constructPath) {
      const [paint, [data] = []] = list as [number, (ArrayLike<number> | null)[]?]
      if (!data) continue
      const stroked = strokes.has(paint) && !now.strokeWhite
      const filled = fills.has(paint) && !now.fillWhite
      if (!stroked && !filled) continue
      for (const { points, closed } of straightParts(data, now.matrix)) {
        if (filled) addBar(rules, points)
        else {
          const [first] = points
          const round = closed || closing.has(paint) ? [...points, ...(first ? [first] : [])] : points
          for (const [at, point] of round.entries()) {
            const next = round[at + 1]
            if (next) addLine(rules, point, next)
          }
        }
      }
      if (rules.horizontal.length + rules.vertical.length > MOST) return { horizontal: [], vertical: [] }
    }
  }
  return rules
}
