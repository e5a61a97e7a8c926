/** Figures in running text: each pattern found, its numbers read, and its clause asked whether it speaks of this report. */
import { metricOf, type MetricId } from '../report/dictionary'
import type { Form, StatedFigure } from '../report/schema'
import type { Passage } from './outline'
import { endsPhrase, numberAt, valueFor, type Printed } from './numbers'
import { isInTurn, isOfAnyKind, isOneEnd, isOwn, lastOf, LOOK_BACK, type Whose } from './own-clause'
import { openingBefore } from './openings'
import { originalRange, type Plain } from './plain'
import type { Doubt, DoubtId, ReadFigure } from './reading'
import { metricFor, patternsOf, type Pattern, type Subject } from './sentence-patterns'

export interface SentenceContext extends Whose {
  form: Form
}

interface Found {
  figure: StatedFigure
  /** In the plain text. */
  start: number
  end: number
  doubts: readonly DoubtId[]
  /** What the figure was read from, for a statement that all of its cases ended alike. */
  subject: Subject | undefined
}

const SUBJECTS: readonly [Subject, RegExp][] = [
  ['direct', /未经复议(?:而)?直接(?:起诉|提起诉讼)/g],
  ['after', /复议后(?:再)?(?:起诉|提起诉讼)/g],
  ['review', /(?<!未经)复议(?!后)(?:案件)?(?!(?:、|和|及|与|或者?|以及)(?:行政)?诉讼)/g],
  ['litigation', /(?<!复议(?:、|和|及|与|或|或者|以及)(?:行政)?)(?:行政)?诉讼(?!请求)|应诉/g],
]

/** Returns what the last words before a place are about. */
function subjectBefore(text: string, end: number): Subject | undefined {
  let last: { subject: Subject; at: number } | undefined
  for (const [subject, words] of SUBJECTS) {
    for (const match of text.slice(Math.max(0, end - LOOK_BACK), end).matchAll(words))
      if (!last || match.index > last.at) last = { subject, at: match.index }
  }
  return last?.subject
}

/** Numbers of one metric in one passage that are looked at: two different ones already make none certain. */
const CANDIDATES = 4
/** Characters of a list behind its opening that are asked what it counts. */
const LIST = 120
/** Places in one passage at which a pattern is looked at. */
const MATCHES = 24

/** Reads one passage: its plain text, and which numbers have been taken. */
class PassageReader {
  readonly found: Found[] = []
  private readonly taken = new Set<number>()

  constructor(
    private readonly text: string,
    private readonly passage: Passage,
    private readonly context: SentenceContext,
  ) {}

  private get at(): StatedFigure['at'] {
    return { in: 'text', section: this.passage.section, paragraph: this.passage.paragraph }
  }

  read(pattern: Pattern): void {
    let matches = 0
    for (const match of this.text.matchAll(pattern.expression)) {
      if (++matches > MATCHES) break
      const places = match.indices?.groups ?? {}
      if (!this.isOpened(pattern, match.index)) continue
      const subject = pattern.ofSubject ? subjectBefore(this.text, match.index) : undefined
      if (pattern.zero) this.readZero(pattern, match.index, match[0])
      else this.readNumbers(pattern, match.index, match[0], places, subject)
    }
  }

  /** Returns whether the list that the words stand in opens as the pattern asks, with a count of this report. */
  private isOpened({ follows }: Pattern, start: number): boolean {
    if (!follows) return true
    const opening = openingBefore(this.text, start, follows)
    return (
      opening !== undefined &&
      !isOfAnyKind(this.text, opening.end, LIST) &&
      isOwn(this.text, opening.start, opening.end, { whole: true }, this.context)
    )
  }

  private readZero(pattern: Pattern, start: number, words: string): void {
    const end = start + words.length
    if (isOneEnd(this.text, end) || !isOwn(this.text, start, end, pattern, this.context)) return
    for (const name of pattern.metrics) {
      const metric = metricFor(name, this.context.form, undefined)
      if (!metric || this.found.some(({ figure }) => figure.metric === metric)) continue
      const unit = metricOf(metric).unit
      const figure: StatedFigure = { metric, value: 0, unit, kind: 'exact', printed: words, at: this.at }
      this.found.push({ figure, start, end, doubts: [], subject: undefined })
    }
  }

  private readNumbers(
    pattern: Pattern,
    start: number,
    words: string,
    places: Record<string, [number, number] | undefined>,
    subject: Subject | undefined,
  ): void {
    for (const [i, name] of pattern.metrics.entries()) {
      const place = places[`n${i}`]
      const metric = metricFor(name, this.context.form, subject)
      const printed = place && numberAt(this.text, place[0])
      if (!metric || !printed || this.taken.has(printed.start)) continue
      if (!this.fits(pattern, printed, start + words.length) || !isOwn(this.text, start, printed.end, pattern, this.context)) continue
      if (!pattern.inTurn && isInTurn(this.text, start, printed.start, printed.end)) continue
      if (TOTALS[metric] && isOfAnyKind(this.text, printed.end)) continue
      const read = valueFor(metric, printed)
      if ('reason' in read || this.found.filter(({ figure }) => figure.metric === metric).length >= CANDIDATES) continue
      this.taken.add(printed.start)
      const figure = { metric, ...read.value, ...(pattern.approximate && { approximate: pattern.approximate }), at: this.at }
      this.found.push({ figure, start: printed.start, end: printed.end, doubts: read.doubts, subject: subjectOf(metric) })
    }
  }

  private fits(pattern: Pattern, printed: Printed, end: number): boolean {
    if (pattern.units && !pattern.units.includes(printed.unit ?? '')) return false
    return printed.unit !== undefined || printed.end < end || endsPhrase(this.text, printed.end)
  }

  /** 均获维持: all cases told of before it in the same sentence were upheld. */
  readAlike(): void {
    let matches = 0
    for (const match of this.text.matchAll(/均(?:获|被|为|予以|得到)?(?:结果)?(?:依法)?(维持|纠正)/g)) {
      if (++matches > MATCHES) break
      const from = lastOf(this.text, /[。；！？]/g, match.index)
      const result = match[1] === '维持' ? 'upheld' : 'corrected'
      for (const { figure, start, end, subject } of this.found.slice()) {
        if (!subject || start < from || end > match.index || !figure.metric.endsWith('.total') || figure.value === 0) continue
        const metric = metricFor(`@.${result}`, this.context.form, subject)
        if (!metric || this.found.some((each) => each.figure.metric === metric)) continue
        this.found.push({ figure: { ...figure, metric }, start, end, doubts: [], subject })
      }
    }
  }
}

const TOTALS: Readonly<Record<string, Subject>> = {
  'review.total': 'review',
  'litigation.total': 'litigation',
  'cases.review.total': 'review',
  'cases.litigation.total': 'litigation',
  'cases.litigation-direct.total': 'direct',
  'cases.litigation-after-review.total': 'after',
}
const subjectOf = (metric: MetricId): Subject | undefined => TOTALS[metric]

/** What a passage gives: figures, and doubts about numbers that could be several. */
export interface PassageReading {
  figures: readonly ReadFigure[]
  doubts: readonly Doubt[]
}

/**
 * Returns the figures of one passage in the order of its text. Where the passage gives a metric two different numbers, it
 * gives none, and a doubt says so.
 */
export function readPassage(words: Plain, passage: Passage, context: SentenceContext): PassageReading {
  const reader = new PassageReader(words.text, passage, context)
  const counts = /\d/.test(words.text)
  for (const pattern of patternsOf(context.form)) if (counts || pattern.zero) reader.read(pattern)
  reader.readAlike()
  const doubts: Doubt[] = []
  const spotOf = ({ start, end }: Found) => {
    const range = originalRange(words, start, end)
    return { block: passage.block, start: range.start + passage.start, end: range.end + passage.start }
  }
  const byMetric = new Map<MetricId, Found[]>()
  for (const found of reader.found.sort((one, other) => one.start - other.start || one.end - other.end)) {
    byMetric.set(found.figure.metric, [...(byMetric.get(found.figure.metric) ?? []), found])
  }
  const figures = [...byMetric.values()].flatMap((candidates): Found[] => {
    const [first] = candidates
    if (!first) return []
    if (candidates.every(({ figure }) => figure.value === first.figure.value)) return [first]
    const texts = candidates.map(({ figure }) => figure.printed ?? String(figure.value)).join('、')
    doubts.push({ id: 'doubt.two-candidates', values: { metric: first.figure.metric, text: texts }, spot: spotOf(first) })
    return []
  })
  const read = figures
    .sort((one, other) => one.start - other.start)
    .map((found): ReadFigure => {
      const spot = spotOf(found)
      const text = words.text.slice(found.start, found.end)
      return { figure: found.figure, spot, doubts: found.doubts.map((id) => ({ id, values: { text }, spot })) }
    })
  return { figures: read, doubts }
}
