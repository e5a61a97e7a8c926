import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { excerptOf } from '../../src/files/card-json'
import { reportJson } from '../../src/files/report-json'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { rowsOf, type ChartId } from '../../src/report/charts'
import { checkReport } from '../../src/report/checks'
import { metricOf } from '../../src/report/dictionary'
import { parseReport } from '../../src/report/parse-report'
import { stated } from '../../src/report/quantity'
import { ABSENCES, FORMS, type Report } from '../../src/report/schema'
import { consistentCells, makeReport } from '../report/make-report'
import { tell } from '../support/quantities'
import { FULL_REPORTS } from '../support/reports'
import { publishedFile, tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const readBack = (report: Report): Report => parseReport(JSON.parse(reportJson(report)))

describe('reportJson', () => {
  it.each([tianjin, ...FULL_REPORTS])('reads $id back as it was, the order of its keys included', (report) => {
    const trusted = parseReport(report)
    const back = readBack(trusted)
    expect(back).toEqual(trusted)
    expect(JSON.stringify(JSON.parse(reportJson(trusted)))).toBe(JSON.stringify(trusted))
    expect(JSON.stringify(back)).toBe(JSON.stringify(trusted))
  })
  it('holds exactly what the published file holds', () => {
    expect(JSON.parse(reportJson(tianjin))).toEqual(JSON.parse(publishedFile('reports/tianjin-2018.json')))
  })
  it('reads every report back as it was', () => {
    const absent = fc.constantFrom(...ABSENCES.filter((reason) => reason !== 'not-in-form'))
    const drawn = fc.record({
      form: fc.constantFrom(...FORMS),
      numbers: fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 12, maxLength: 12 }),
      gaps: fc.array(fc.tuple(fc.nat(400), absent), { maxLength: 12 }),
      title: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    })
    fc.assert(
      fc.property(drawn, ({ form, numbers, gaps, title }) => {
        let at = 0
        const cells = consistentCells(form, () => numbers[at++ % numbers.length] ?? 1)
        const places = Object.keys(cells)
        for (const [index, reason] of gaps) cells[places[index % places.length] ?? ''] = reason
        const trusted = parseReport(makeReport(form, cells, { title: { zh: title, en: title } }))
        expect(readBack(trusted)).toEqual(trusted)
      }),
      { numRuns: 60 },
    )
  })
})

const excerpt = (id: ChartId, report = tianjin): Report => excerptOf(report, chartModel(report, id, DEFAULT_STATE))

describe('excerptOf', () => {
  it.each(CHARTS)('of %s is a report of its own that draws the same chart', (id) => {
    const part = readBack(excerpt(id))
    expect(part.id).toBe(`tianjin-2018-${id}`)
    const drawn = (report: Report) =>
      rowsOf(chartModel(report, id, DEFAULT_STATE)).map(({ key, quantity, share, printedShare }) => [
        key,
        tell(quantity),
        tell(share),
        tell(printedShare),
      ])
    expect(drawn(part)).toEqual(drawn(tianjin))
  })
  it.each(CHARTS)('of %s has no figure that the chart does not need', (id) => {
    const part = excerpt(id)
    expect(part.figures.length).toBeLessThan(tianjin.figures.length / 2)
    const metrics = new Set(part.figures.map((figure) => figure.metric))
    // A whole that the report does not print is summed from its parts; its line is there for the reason.
    const wholes = new Set([...metrics].map((metric) => metricOf(metric).parent))
    for (const metric of metrics) {
      if (wholes.has(metric) && stated(part, metric).state === 'missing') continue
      const without = { ...part, figures: part.figures.filter((figure) => figure.metric !== metric) }
      const shown = (report: Report) => JSON.stringify(chartModel(report, id, DEFAULT_STATE))
      expect(shown(without), `${id} without ${metric}`).not.toBe(shown(part))
    }
  })
  it('keeps all statements of a figure, and says that it is an excerpt', () => {
    const part = excerpt('dispute-results')
    for (const metric of new Set(part.figures.map((figure) => figure.metric)))
      expect(part.figures.filter((figure) => figure.metric === metric)).toEqual(tianjin.figures.filter((figure) => figure.metric === metric))
    expect(part.sourceNotes[0]).toMatchObject({ id: 'excerpt', en: expect.stringContaining('tianjin-2018') as string })
    expect(excerptOf(part, chartModel(part, 'dispute-results', DEFAULT_STATE)).sourceNotes.filter(({ id }) => id === 'excerpt')).toHaveLength(1)
  })
  it('keeps a known difference only where its figures are left', () => {
    const known = [{ check: 'review-sum', note: { zh: '说明', en: 'note' } }]
    const report = makeReport(
      '2014',
      { 'review.upheld': 5, 'review.corrected': 2, 'review.other': 1, 'review.total': 9 },
      { knownDifferences: known },
    )
    expect(checkReport(report).find(({ id }) => id === 'review-sum')?.verdict).toBe('fails')
    expect(excerpt('dispute-results', report).knownDifferences).toEqual(known)
    expect(excerpt('application-methods', report).knownDifferences).toEqual([])
  })
})
