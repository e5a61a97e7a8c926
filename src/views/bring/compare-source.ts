/** A report held against the document that it was taken from: what the document confirms, what it gives otherwise, what was not found in it. */
import type { ReadFigure, Reading } from '../../reader/reading'
import { figureKey, type Figure } from './entries'

export type SourceVerdict = 'different' | 'not-found' | 'only-in-document' | 'confirmed'
/** In the order in which somebody needs them. */
export const SOURCE_VERDICTS: readonly SourceVerdict[] = ['different', 'not-found', 'only-in-document', 'confirmed']

export interface Compared {
  verdict: SourceVerdict
  /** The figure of the report; null for one that only the document has. */
  figure: Figure | null
  /** What the document says of it; the one that confirms it first. */
  read: readonly ReadFigure[]
}

const lineKey = ({ metric, applicant }: Figure): string => `${metric}@${applicant ?? ''}`

/** Returns whether two statements say the same: the same number, given as exactly, or no number for the same reason. */
function agree(one: Figure, other: Figure): boolean {
  if ('value' in one && 'value' in other) return one.value === other.value && (one.unit === '%') === (other.unit === '%') && one.kind === other.kind
  return 'absent' in one && 'absent' in other && one.absent === other.absent
}

/** Returns how near a statement of the document is to where the report says that it stands; lower is nearer. */
function distance(figure: Figure, read: Figure): number {
  if (figureKey(figure) === figureKey(read)) return 0
  if (figure.at?.in !== read.at?.in) return 3
  return figure.at?.section === read.at?.section ? 1 : 2
}

/**
 * Returns every figure of a report with its verdict, and what the document has beyond it. A statement is held against those of the same
 * metric and kind of applicant: in a table against tables, in the text against the text, and only where there is none, against the other.
 * A line that the report does not give is confirmed where the document does not give it either.
 */
export function compareSource(figures: readonly Figure[], reading: Reading): Compared[] {
  const byLine = new Map<string, ReadFigure[]>()
  for (const read of reading.figures) byLine.set(lineKey(read.figure), [...(byLine.get(lineKey(read.figure)) ?? []), read])
  const used = new Set<ReadFigure>()
  const compared = figures.flatMap((figure): Compared[] => {
    const there = [...(byLine.get(lineKey(figure)) ?? [])].sort((one, other) => distance(figure, one.figure) - distance(figure, other.figure))
    for (const each of there) used.add(each)
    if ('absent' in figure && figure.absent === 'not-in-form') return []
    if ('absent' in figure && figure.absent === 'not-published') {
      const stated = there.filter((each) => 'value' in each.figure)
      return [{ verdict: stated.length === 0 ? 'confirmed' : 'different', figure, read: stated }]
    }
    // Where the very place was read, other places that say the same do not count.
    const exact = there.filter((each) => distance(figure, each.figure) === 0)
    const confirming = (exact.length > 0 ? exact : there).find((each) => agree(figure, each.figure))
    if (confirming) return [{ verdict: 'confirmed', figure, read: [confirming, ...there.filter((each) => each !== confirming)] }]
    // What the document has there and cannot be read for certain says nothing against the report.
    const alike = there.filter(({ figure: read }) => read.at?.in === figure.at?.in && !('absent' in read && read.absent === 'illegible'))
    return [{ verdict: alike.length > 0 ? 'different' : 'not-found', figure, read: alike.length > 0 ? alike : there }]
  })
  const beyond = reading.figures
    .filter((each) => !used.has(each) && 'value' in each.figure)
    .map((each): Compared => ({ verdict: 'only-in-document', figure: null, read: [each] }))
  return [...compared, ...beyond].sort((one, other) => SOURCE_VERDICTS.indexOf(one.verdict) - SOURCE_VERDICTS.indexOf(other.verdict))
}

export interface SourceDoubt {
  about: 'form' | 'year' | 'body'
  /** As the report has it, and as the document has it. */
  report: string
  document: string
}

/** Returns what speaks against the document being that of the report. */
export function sourceDoubts(report: { form: string; year: number; body: { zh: string } }, { form, identity }: Reading): SourceDoubt[] {
  const { year, body } = identity
  const sameBody = !body || body.includes(report.body.zh) || report.body.zh.includes(body)
  return [
    ...(form === report.form ? [] : [{ about: 'form' as const, report: report.form, document: form }]),
    ...(year === undefined || year === report.year ? [] : [{ about: 'year' as const, report: String(report.year), document: String(year) }]),
    ...(sameBody ? [] : [{ about: 'body' as const, report: report.body.zh, document: body ?? '' }]),
  ]
}
