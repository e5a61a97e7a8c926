import '../../i18n/add-files'
import type { Palette } from '../../charts/palette'
import type { StillPanel } from '../../charts/still-chart'
import type { I18n } from '../../i18n'
import { chartModel, isReached } from '../../report/chart-model'
import type { ChartId } from '../../report/charts'
import { facetsInForce } from '../../report/facets'
import type { Form, Report } from '../../report/schema'
import { facetName } from '../../words/naming'
import { sourceText } from '../../words/source-text'
import { slideText, type SlideView } from '../../words/slide-text'
import { stillPanels } from '../still-panels'
import { legendOf, tracked, type LegendItem } from './legend'

/** Everything that a picture of a chart says and shows. */
export interface PictureContent {
  topic: string
  /** The finding. */
  title: string
  /** Period, unit and base. */
  base: string
  /** Empty without a filter. */
  filter: string
  legend: readonly LegendItem[]
  panels: readonly StillPanel[]
  log: boolean
  track: boolean
  source: string
  checks: string
  /** Who made the picture, and when. */
  brand: string
}

function filterLine(i18n: I18n, view: SlideView, id: ChartId, form: Form, reached: string): string {
  const inForce = facetsInForce(view.filter)
  if (inForce.length === 0 || isReached(view.filter, id, form)) return reached
  return i18n.t('picture.filter.unreached', {
    facets: inForce.map((facet) => facetName(i18n, facet)).join(i18n.language === 'zh' ? '、' : ', '),
  })
}

/** Returns what a picture of a chart says and shows for a view, made on a day (`2026-11-23`). */
export function pictureContent(i18n: I18n, report: Report, view: SlideView, id: ChartId, colours: Palette, day: string): PictureContent {
  const text = slideText(i18n, report, view, { id, title: null })
  const model = chartModel(report, id, view)
  const log = id === 'disclosure-channels' && view.scale === 'log'
  const panels = stillPanels(i18n, report, view, id)
  return {
    topic: text.topic,
    title: text.title,
    base: text.base,
    filter: filterLine(i18n, view, id, report.form, text.filter),
    legend: legendOf(i18n, model, panels, log, colours),
    panels,
    log,
    track: tracked(model),
    source: sourceText(i18n, report, 'picture'),
    checks: text.checks,
    brand: i18n.t('picture.brand', { brand: i18n.t('brand'), date: i18n.date(day) }),
  }
}
