import { i18nOf } from '../i18n'
import '../i18n/add-files'
import { checkReport } from '../report/checks'
import { rowsOf, type ChartModel } from '../report/charts'
import { metricOf, type MetricId } from '../report/dictionary'
import { noThemes } from '../report/empty-parts'
import { metricsOf } from '../report/quantity'
import type { Report } from '../report/schema'

/** Returns every metric that a chart shows: of its rows, their shares as printed, and what shares and wholes are made of. */
function metricsOfChart(model: ChartModel): Set<MetricId> {
  const rows = rowsOf(model).flatMap(({ quantity, share, printedShare }) => [quantity, share, printedShare])
  const quantities = [...rows, ...model.panels.map(({ whole }) => whole)]
  // A whole that is not printed is the sum of its parts; its own line says why it is missing.
  const wholes = rowsOf(model).flatMap(({ quantity, share }) => (share && quantity.metric ? [metricOf(quantity.metric).parent] : []))
  return new Set([...quantities.flatMap((quantity) => (quantity ? metricsOf(quantity) : [])), ...wholes.filter((metric) => metric !== undefined)])
}

/** Returns the note that a file holds a part of a report, in both languages. */
function excerptNote(report: Report, model: ChartModel): Report['sourceNotes'][number] {
  const text = (language: 'zh' | 'en') => {
    const i18n = i18nOf(language)
    return i18n.t('card-json.excerpt', { chart: i18n.t(`chart.${model.id}`), report: report.id })
  }
  return { id: 'excerpt', zh: text('zh'), en: text('en') }
}

/**
 * Returns a report of its own that has only the figures which a chart shows, each with all its statements, and what the format requires: its own
 * id, the sections that are left, the notes on them, and a note that it is an excerpt.
 */
export function excerptOf(report: Report, model: ChartModel): Report {
  const shown = metricsOfChart(model)
  const figures = report.figures.filter(({ metric }) => shown.has(metric))
  const places = new Set(figures.flatMap(({ at }) => (at ? [at.section] : [])))
  const named = report.named.filter(({ of }) => figures.some(({ metric }) => metric === of))
  for (const { at } of named) places.add(at.section)
  const excerpt: Report = {
    ...report,
    id: `${report.id}-${model.id}`,
    sections: report.sections.filter(({ number }) => places.has(number)),
    figures,
    events: [],
    named,
    themes: noThemes(),
    sourceNotes: [
      excerptNote(report, model),
      ...report.sourceNotes.filter(({ id, at }) => id !== 'excerpt' && (at === undefined || places.has(at.section))),
    ],
    knownDifferences: [],
    corrections: report.corrections.filter(({ metric }) => shown.has(metric)),
  }
  // A difference is known in the excerpt only where the figures left can still show it.
  const differing = new Set(checkReport(excerpt).flatMap(({ id, verdict }) => (verdict === 'fails' || verdict === 'expected-difference' ? [id] : [])))
  return { ...excerpt, knownDifferences: report.knownDifferences.filter(({ check }) => differing.has(check)) }
}
