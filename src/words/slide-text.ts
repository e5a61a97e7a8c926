/** The words of a slide, the same on the screen, in PowerPoint and in the hand-out. */
import type { I18n } from '../i18n'
import '../i18n/add-slides'
import { chartModel, type ChartView } from '../report/chart-model'
import type { ChartModel, ChartPanel, ChartRow } from '../report/charts'
import { checkReport, type CheckResult } from '../report/checks'
import { isChartSlide, type DeckSlide } from '../report/deck'
import { EMPTY_FILTER } from '../report/facets'
import type { FigureRef, Quantity } from '../report/quantity'
import type { Report } from '../report/schema'
import { qualityFinding } from '../report/view-findings'
import { baseParts } from './base-text'
import { chartChecksText, verdictsText } from './chart-checks'
import { groupChecks, groupTitle, reasonText, VERDICT_ORDER, type CheckGroup } from './check-words'
import { filterText } from './filter-text'
import { findingText } from './finding-text'
import { headlineCounts, headlineRate } from './headline'
import { labelText, quantityName, rowName, valueText, valueWithUnit } from './naming'
import { originText } from './origin-text'
import { publicationLines, sourceText } from './source-text'

/** What of a view the slides depend on. */
export interface SlideView extends ChartView {
  rate: 'a' | 'b' | 'c'
  scale: 'linear' | 'log'
}

export interface SlideFigure {
  ref: FigureRef
  quantity: Quantity
  /** The number with its unit, or the reason why there is none. */
  value: string
  /** What was counted. */
  counted: string
}

/** Checks of one definition. */
interface SlideCheck {
  /** What they are called, and how many they are where there are several. */
  name: string
  count: number
}

export type SlideBody =
  | { kind: 'title'; lines: readonly string[] }
  | { kind: 'figures'; figures: readonly SlideFigure[] }
  | { kind: 'chart'; model: ChartModel; log: boolean }
  | { kind: 'checks'; groups: readonly { verdict: CheckResult['verdict']; name: string; count: number; checks: readonly SlideCheck[] }[] }
  | { kind: 'lines'; lines: readonly string[] }

export interface SlideText {
  /** What the slide is about, in a word or two: the chart's title, or the kind of slide. */
  topic: string
  /** The reader's own title, or the finding. */
  title: string
  /** Period, unit and base of a chart; empty elsewhere. */
  base: string
  /** Which filter is in force and whether it reaches the slide; empty without one. */
  filter: string
  source: string
  /** Verdicts of the checks that the figures of a chart are in; empty elsewhere. */
  checks: string
  body: SlideBody
  /** What the speaker may say: the finding, then every number with its place. */
  notes: readonly string[]
}

function checkLine(i18n: I18n, group: CheckGroup): SlideCheck {
  const title = groupTitle(i18n, group)
  const count = group.results.length
  return { name: count > 1 ? i18n.t('slide.checks.several', { title, count }) : title, count }
}

/** Returns the headline figures, the disclosure rate under the definition in force last. */
function headlineFigures(i18n: I18n, report: Report, rate: SlideView['rate']): SlideFigure[] {
  return [...headlineCounts(report), headlineRate(report, rate)].map(({ quantity, counted }) => ({
    ref: quantity.ref,
    quantity,
    value: valueWithUnit(i18n, quantity),
    counted: i18n.t(counted),
  }))
}

/** Returns a row of a chart in words; of a chart with several panels, with the name of its panel. */
function rowNote(i18n: I18n, report: Report, model: ChartModel, panel: ChartPanel, row: ChartRow): string {
  const name = [panel.label && model.panels.length > 1 ? labelText(i18n, panel.label) : '', rowName(i18n, row)].filter(Boolean).join(' · ')
  const place = originText(i18n, report, row.quantity)
  if (row.quantity.state === 'missing') return i18n.t('slide.missing', { name, reason: valueText(i18n, row.quantity) })
  const value = valueWithUnit(i18n, row.quantity)
  if (!row.share) return i18n.t('slide.note.figure', { name, value, place })
  return i18n.t(model.relation === 'overlap' ? 'slide.note.coverage' : 'slide.note.share', { name, value, place, share: valueText(i18n, row.share) })
}

function figureNote(i18n: I18n, report: Report, { quantity }: SlideFigure): string {
  const name = quantityName(i18n, quantity)
  if (quantity.state === 'missing') return i18n.t('slide.missing', { name, reason: valueText(i18n, quantity) })
  return i18n.t('slide.note.figure', { name, value: valueWithUnit(i18n, quantity), place: originText(i18n, report, quantity) })
}

/** Returns the words of one slide of a deck, for the filters and definitions in force. */
export function slideText(i18n: I18n, report: Report, view: SlideView, { id, title }: DeckSlide): SlideText {
  const source = sourceText(i18n, report)
  if (isChartSlide(id)) {
    const model = chartModel(report, id, view)
    const log = id === 'disclosure-channels' && view.scale === 'log'
    // A finding speaks of the whole report: no filter changes it.
    const finding = findingText(i18n, chartModel(report, id, { ...view, filter: EMPTY_FILTER }).finding)
    const base = baseParts(i18n, report, model, log).join(' · ')
    const rows = model.panels.flatMap((panel) => [
      ...(panel.whole
        ? [
            i18n.t('slide.note.figure', {
              name: quantityName(i18n, panel.whole),
              value: valueWithUnit(i18n, panel.whole),
              place: originText(i18n, report, panel.whole),
            }),
          ]
        : []),
      ...panel.rows.map((row) => rowNote(i18n, report, model, panel, row)),
    ])
    return {
      topic: i18n.t(`chart.${id}`),
      title: title ?? finding,
      base,
      filter: filterText(i18n, view, id, report.form),
      source,
      checks: chartChecksText(i18n, report, model),
      body: { kind: 'chart', model, log },
      notes: [i18n.t('slide.note.finding', { finding }), i18n.t('slide.note.base', { base }), ...rows],
    }
  }
  const plain = { base: '', filter: filterText(i18n, view, null, report.form), source, checks: '' }
  switch (id) {
    case 'title': {
      const lines = publicationLines(i18n, report)
      return { ...plain, topic: i18n.t('slide.title'), title: title ?? i18n.words(report.title), body: { kind: 'title', lines }, notes: lines }
    }
    case 'headline': {
      const figures = headlineFigures(i18n, report, view.rate)
      const finding = i18n.t('slide.headline.finding', { year: report.year })
      return {
        ...plain,
        topic: i18n.t('slide.headline'),
        title: title ?? finding,
        body: { kind: 'figures', figures },
        notes: figures.map((each) => figureNote(i18n, report, each)),
      }
    }
    case 'quality': {
      const results = checkReport(report)
      const finding = findingText(i18n, qualityFinding(report, results))
      const groups = VERDICT_ORDER.map((verdict) => ({
        verdict,
        name: i18n.t(`check.verdict.${verdict}`),
        count: results.filter((result) => result.verdict === verdict).length,
        checks: groupChecks(results, verdict).map((group) => checkLine(i18n, group)),
      }))
      const reasons = groupChecks(results, 'expected-difference').flatMap((group) =>
        group.results.slice(0, 1).map((result) => `${groupTitle(i18n, group)}${i18n.t('separator')}${reasonText(i18n, report, result)}`),
      )
      return {
        ...plain,
        topic: i18n.t('slide.quality'),
        title: title ?? finding,
        body: { kind: 'checks', groups },
        notes: [i18n.t('slide.checks', { verdicts: verdictsText(i18n, results) }), ...reasons],
      }
    }
    case 'sources': {
      const lines = [...publicationLines(i18n, report), i18n.t('slide.figures')]
      return {
        ...plain,
        topic: i18n.t('slide.sources'),
        title: title ?? i18n.t('slide.sources.title', { title: i18n.words(report.title) }),
        body: { kind: 'lines', lines },
        notes: lines,
      }
    }
    default:
      return id satisfies never
  }
}
