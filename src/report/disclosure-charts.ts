/** Charts of proactive disclosure (2014 form, section 一). */
import { axisEnd, kept, partitionPanel, ranked, rowOf, type ChartOptions } from './chart-rows'
import type { ChartModel } from './charts'
import { FACET_ITEMS } from './facets'
import { findingOf } from './findings'
import { leading } from './leading'
import { shareOf, stated } from './quantity'
import type { Report } from './schema'

const CHANNELS = FACET_ITEMS.channel.map((item) => item.label)
const LEVELS = ['disclosure.level.municipal', 'disclosure.level.district'] as const

/**
 * Returns the five channels as coverage of the total. They overlap: each item counts once in the total and once in every
 * channel that carried it, so the base is always the total, and no sum of channels is offered.
 */
export function selectDisclosureChannels(report: Report, options: ChartOptions): ChartModel {
  const total = stated(report, 'disclosure.total')
  const rows = ranked(kept(CHANNELS, options).map((metric) => ({ ...rowOf(report, metric), share: shareOf(report, metric) })))
  const { values } = leading(CHANNELS.map((metric) => ({ ...rowOf(report, metric), share: shareOf(report, metric) })))
  return {
    id: 'disclosure-channels',
    panels: [
      {
        key: 'channels',
        label: null,
        rows,
        whole: total,
        axisEnd: total.state === 'known' ? Math.max(total.value, axisEnd(rows)) : axisEnd(rows),
      },
    ],
    relation: 'overlap',
    base: 'all',
    facets: ['channel'],
    finding: findingOf('finding.channels', values),
  }
}

/** Returns municipal beside district bodies; the parts are in the text of the report, the form has no line for them. */
export function selectDisclosureLevels(report: Report, options: ChartOptions): ChartModel {
  const panel = partitionPanel(report, 'disclosure.total', LEVELS, () => 'plain', options)
  return {
    id: 'disclosure-levels',
    panels: [{ ...panel, label: null }],
    relation: 'partition',
    base: options.base,
    facets: ['level'],
    finding: findingOf('finding.levels', {
      district: { quantity: stated(report, 'disclosure.level.district') },
      districtShare: { quantity: shareOf(report, 'disclosure.level.district') },
      municipal: { quantity: stated(report, 'disclosure.level.municipal') },
      municipalShare: { quantity: shareOf(report, 'disclosure.level.municipal') },
    }),
  }
}

/** Returns the normative documents among all items disclosed, a 其中 row of the form. */
export function selectDisclosureNormative(report: Report): ChartModel {
  const total = stated(report, 'disclosure.total')
  const row = { ...rowOf(report, 'disclosure.normative-documents'), share: shareOf(report, 'disclosure.normative-documents') }
  return {
    id: 'disclosure-normative',
    panels: [
      { key: 'normative', label: null, rows: [row], whole: total, axisEnd: total.state === 'known' ? Math.max(1, total.value) : axisEnd([row]) },
    ],
    relation: 'subset',
    base: 'all',
    facets: [],
    finding: findingOf('finding.normative', {
      value: { quantity: row.quantity },
      share: { quantity: shareOf(report, 'disclosure.normative-documents') },
      total: { quantity: total },
    }),
  }
}
