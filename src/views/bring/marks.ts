/** Where figures stand in the blocks of a document, and how a text is cut at their ends. */
import type { Spot } from '../../reader/reading'

/** Figures, by their index, that stand in the same place. */
export interface BlockMark {
  spot: Spot
  item: number
}

export type BlockMarks = ReadonlyMap<number, readonly BlockMark[]>

/** Returns the marks of each block. */
export function marksByBlock(marks: readonly BlockMark[]): BlockMarks {
  const blocks = new Map<number, BlockMark[]>()
  for (const mark of marks) {
    const list = blocks.get(mark.spot.block)
    if (list) list.push(mark)
    else blocks.set(mark.spot.block, [mark])
  }
  return blocks
}

export interface Segment {
  text: string
  /** Figures that this piece belongs to; several where phrases overlap. */
  items: readonly number[]
}

/** Returns a text cut where marks begin and end; the pieces in order make up the text again. */
export function segmentsOf(text: string, marks: readonly BlockMark[]): Segment[] {
  const ranges = marks.flatMap(({ spot, item }) =>
    'cell' in spot ? [] : [{ start: Math.max(0, spot.start), end: Math.min(text.length, spot.end), item }],
  )
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other)
  return cuts.flatMap((start, at): Segment[] => {
    const end = cuts[at + 1]
    if (end === undefined) return []
    return [{ text: text.slice(start, end), items: ranges.filter((each) => each.start <= start && end <= each.end).map(({ item }) => item) }]
  })
}

/** Returns the items of each marked cell of a table. */
export function itemsByCell(marks: readonly BlockMark[]): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>()
  for (const { spot, item } of marks) if ('cell' in spot) cells.set(spot.cell, [...(cells.get(spot.cell) ?? []), item])
  return cells
}

export interface Run {
  /** Index of the first block. */
  start: number
  /** Index behind the last block. */
  end: number
  /** Whether these blocks are no part of the report. */
  dropped: boolean
}

/** Returns the blocks of a document in runs: the report's in pieces of at most `most` blocks, and those in between that are none of it, each as one. */
export function runsOf(count: number, dropped: readonly number[], most: number): Run[] {
  const out = new Set(dropped)
  const runs: Run[] = []
  for (let index = 0; index < count; index += 1) {
    const last = runs.at(-1)
    const isOut = out.has(index)
    if (last && last.dropped === isOut && (isOut || last.end - last.start < most)) last.end = index + 1
    else runs.push({ start: index, end: index + 1, dropped: isOut })
  }
  return runs
}
