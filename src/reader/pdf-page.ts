/** A page of a PDF as this reader sees it: pieces of text and ruling lines, in points from its upper left corner as it is shown. */

/** A piece of text without blanks inside, with the box that it takes. */
export interface Piece {
  text: string
  left: number
  right: number
  top: number
  bottom: number
  /** Size of its font in points. */
  size: number
  /** True where it runs downwards, by its font or because it is turned. */
  upright: boolean
  /** True where a blank stands before it in the same run of text. */
  afterBlank: boolean
}

/** A ruling line: horizontal ones have `at` on the vertical axis, vertical ones on the horizontal axis. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  horizontal: Rule[]
  vertical: Rule[]
}

export interface PdfPage {
  /** From 1. */
  number: number
  width: number
  height: number
  pieces: readonly Piece[]
  rules: Rules
}

/** Returns the middle of two numbers. */
export const middle = (one: number, other: number): number => (one + other) / 2

/** Returns the median of numbers, or undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Returns groups of things whose values follow each other by no more than `tolerance`, in ascending order. */
export function clusters<T>(things: readonly T[], valueOf: (thing: T) => number, tolerance: number): T[][] {
  const groups: T[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const thing of [...things].sort((a, b) => valueOf(a) - valueOf(b))) {
    const value = valueOf(thing)
    const group = groups.at(-1)
    if (group && value - last <= tolerance) group.push(thing)
    else groups.push([thing])
    last = value
  }
  return groups
}
