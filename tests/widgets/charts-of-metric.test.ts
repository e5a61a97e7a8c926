import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { rowsOf, type ChartId } from '../../src/report/charts'
import type { MetricId } from '../../src/report/dictionary'
import { FORMS } from '../../src/report/schema'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { chartsOfMetric } from '../../src/widgets/chart-card/charts-of-metric'
import { VIEW_OF_CHART } from '../../src/widgets/view-of-chart'
import { makeReport } from '../report/make-report'
import { tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

describe('chartsOfMetric', () => {
  it.each<[MetricId, ChartId[]]>([
    ['disclosure.channel.weibo', ['disclosure-channels']],
    ['disclosure.total', ['disclosure-channels', 'disclosure-normative']],
    ['applications.received', ['application-flow', 'dispute-rates']],
    ['replies.share.granted', ['application-outcomes']],
    ['review.total', ['dispute-results', 'dispute-rates']],
    ['reform.days-reduction', []],
    ['complaints.total', []],
  ])('%s: %j', (metric, charts) => {
    expect(chartsOfMetric(tianjin, metric)).toEqual(charts)
  })
  it('puts a chart that shows the number before those that compute from it', () => {
    const charts = chartsOfMetric(tianjin, 'replies.granted')
    expect(charts[0]).toBe('application-outcomes')
    expect(charts).toContain('application-flow')
  })
  it('finds every number that a chart draws in that chart, each once', () => {
    for (const id of CHARTS) {
      for (const { quantity } of rowsOf(chartModel(tianjin, id, DEFAULT_STATE))) {
        if (!quantity.metric) continue
        const charts = chartsOfMetric(tianjin, quantity.metric)
        expect(charts).toContain(id)
        expect(new Set(charts).size).toBe(charts.length)
      }
    }
  })
  it.each(FORMS)('is no trouble for an empty report of the %s form', (form) => {
    expect(chartsOfMetric(makeReport(form, {}), 'disclosure.channel.weibo')).toEqual(form === '2014' ? ['disclosure-channels'] : [])
  })
})

describe('VIEW_OF_CHART', () => {
  it('places every chart in the view that its name begins with', () => {
    const expected = { disclosure: 'disclosure', application: 'applications', dispute: 'disputes', reform: 'work', response: 'work' } as const
    for (const id of CHARTS) expect([id, VIEW_OF_CHART[id]]).toEqual([id, expected[id.split('-')[0] as keyof typeof expected]])
  })
})
