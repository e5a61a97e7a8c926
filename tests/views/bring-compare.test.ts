import { describe, expect, test } from 'vitest'
import type { ReadFigure, Reading } from '../../src/reader/reading'
import type { MetricId } from '../../src/report/dictionary'
import type { StatedFigure } from '../../src/report/schema'
import { compareSource, sourceDoubts } from '../../src/views/bring/compare-source'

const inTable = { in: 'table', section: '四', row: '行政复议' } as const
const inText = { in: 'text', section: '一', paragraph: 2 } as const

const figure = (metric: MetricId, value: number, at: StatedFigure['at'] = inTable): StatedFigure => ({ metric, value, unit: '件', kind: 'exact', at })
const read = (each: ReadFigure['figure']): ReadFigure => ({ figure: each, spot: { block: 0, cell: 0 }, doubts: [] })

const reading = (figures: readonly ReadFigure[]): Reading => ({
  format: 'html',
  form: '2021',
  formReasons: [],
  identity: { year: 2023, body: '样例市' },
  sections: [],
  blocks: [],
  dropped: [],
  figures,
  missing: [],
  doubts: [],
  events: [],
  sourceNotes: [],
})

const verdicts = (figures: Parameters<typeof compareSource>[0], document: readonly ReadFigure[]) =>
  compareSource(figures, reading(document)).map((each) => [each.verdict, (each.figure ?? each.read[0]?.figure)?.metric])

describe('compareSource', () => {
  test('tells confirmed, different and not found apart, what differs first', () => {
    const figures = [figure('cases.review.total', 12), figure('cases.review.upheld', 5), figure('cases.review.other', 3)]
    const document = [read(figure('cases.review.total', 12)), read(figure('cases.review.upheld', 6))]
    expect(verdicts(figures, document)).toEqual([
      ['different', 'cases.review.upheld'],
      ['not-found', 'cases.review.other'],
      ['confirmed', 'cases.review.total'],
    ])
  })

  test('confirms a number that stands elsewhere in the document, and does not call another place different', () => {
    expect(verdicts([figure('cases.review.total', 12, inText)], [read(figure('cases.review.total', 12))])).toEqual([
      ['confirmed', 'cases.review.total'],
    ])
    expect(verdicts([figure('cases.review.total', 13, inText)], [read(figure('cases.review.total', 12))])).toEqual([
      ['not-found', 'cases.review.total'],
    ])
  })

  test('goes by the very place where that was read', () => {
    const document = [read(figure('cases.review.total', 12)), read(figure('cases.review.total', 13, inText))]
    expect(verdicts([figure('cases.review.total', 12, inText)], document)).toEqual([['different', 'cases.review.total']])
  })

  test('a blank is not a zero, and a line that neither gives is confirmed', () => {
    const blank = { metric: 'cases.review.pending', absent: 'blank', at: inTable } as const
    const gone = { metric: 'cases.review.pending', absent: 'not-published' } as const
    expect(verdicts([blank], [read(figure('cases.review.pending', 0))])).toEqual([['different', 'cases.review.pending']])
    expect(verdicts([blank], [read(blank)])).toEqual([['confirmed', 'cases.review.pending']])
    expect(verdicts([gone], [])).toEqual([['confirmed', 'cases.review.pending']])
    expect(verdicts([gone], [read(figure('cases.review.pending', 2))])).toEqual([['different', 'cases.review.pending']])
  })

  test('names what only the document has', () => {
    expect(verdicts([], [read(figure('cases.review.total', 4))])).toEqual([['only-in-document', 'cases.review.total']])
  })
})

describe('sourceDoubts', () => {
  const document = reading([])
  test('says nothing of the right document', () => {
    expect(sourceDoubts({ form: '2021', year: 2023, body: { zh: '样例市' } }, document)).toEqual([])
    expect(sourceDoubts({ form: '2021', year: 2023, body: { zh: '样例市人民政府办公室' } }, document)).toEqual([])
  })
  test('names another form, year or body', () => {
    expect(sourceDoubts({ form: '2019', year: 2020, body: { zh: '别处县' } }, document).map(({ about }) => about)).toEqual(['form', 'year', 'body'])
  })
})
