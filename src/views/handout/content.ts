/** What a hand-out says: the slides of the deck with their charts and the rows of their tables and lists. */
import type { ViewState } from '../../address/view-state'
import type { StillPanel } from '../../charts/still-chart'
import { stillPanels } from '../../files/still-panels'
import type { I18n } from '../../i18n'
import { deckIn, deckKind, type SlideId } from '../../report/deck'
import type { Report } from '../../report/schema'
import type { MeasureText } from '../../ui/measure-text'
import { slideText, type SlideText } from '../../words/slide-text'
import { GEOMETRY, type Shape } from './geometry'
import { planChart, type ChartPlan } from './chart-plan'
import { CHOSEN, handoutRows, looksOf, pageFilterText, type HandoutRow, type TableRow } from './table-rows'

export interface Section {
  id: SlideId
  text: SlideText
  rows: readonly HandoutRow[]
  /** The drawing of a chart; null where the section is none, or where the selection leaves no row of it. */
  chart: { panels: readonly StillPanel[]; plan: ChartPlan } | null
  /** Of the table, in px. */
  width: number
}

/** Returns panels with a mark before the names of the chosen rows. */
function marked(panels: readonly StillPanel[], looks: ReadonlyMap<string, TableRow['look']>): StillPanel[] {
  return panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((row) => (looks.get(row.key) === 'chosen' ? { ...row, name: `${CHOSEN}${row.name}` } : row)),
  }))
}

/** Returns about how high what stands on a page above and below a chart is, in px, rather too much than too little. */
function aroundChart(
  { title, base, filter, checks }: SlideText,
  pageFilter: string,
  width: number,
  measureAt: (size: number) => MeasureText,
): number {
  const lines = (text: string, size: number): number => Math.ceil(measureAt(size)(text, 600) / (width * 0.95))
  const notes = lines(base, 12) + lines(filter, 12) + lines(checks, 12) + 1
  return 150 + 16 * lines(pageFilter, 12) + 24 * lines(title, 17) + 18 * notes
}

/** Returns the sections of a hand-out on paper of a shape, one for each slide of the deck. */
export function handoutSections(i18n: I18n, report: Report, state: ViewState, shape: Shape, measureAt: (size: number) => MeasureText): Section[] {
  return deckIn(state.deck, deckKind(report)).map((slide) => {
    const text = slideText(i18n, report, state, slide)
    const rows = handoutRows(i18n, report, text.body, state.filter)
    const { width, height, margin } = GEOMETRY[shape]
    if (text.body.kind !== 'chart' || rows.length === 0) return { id: slide.id, text, rows, chart: null, width }
    const { model } = text.body
    const panels = marked(stillPanels(i18n, report, state, model.id), looksOf(model, state.filter, report.form))
    const plan = planChart(
      panels,
      shape,
      height - 2 * margin - aroundChart(text, pageFilterText(i18n, state.filter, report.form), width, measureAt),
      measureAt,
    )
    return { id: slide.id, text, rows, chart: { panels, plan }, width: plan.table }
  })
}

/** Returns whether the table of a section stands beside its chart. */
export const standsBeside = (section: Section): boolean => section.chart?.plan.beside ?? false
