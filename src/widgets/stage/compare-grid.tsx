import '../../i18n/add-compare'
import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { lookOf } from '../../report/chart-model'
import { rowsOf, type ChartModel, type ChartPanel, type ChartRow } from '../../report/charts'
import { BREAKS, breaksBetween, comparedReports, homeOf } from '../../report/comparison'
import { filterFor } from '../../report/facets'
import { SCOPES } from '../../report/schema'
import { PanelTitle } from '../chart-card/panel-title'
import { FigureButton } from '../figure-button'
import { useReport } from '../report-context'

interface GridLine {
  key: string
  panel: ChartPanel
  rows: readonly ChartRow[]
  /** End of the axis of all rows; null where they have no common one: counts of different scopes. */
  end: number | null
}

/** Returns the lines of a grid: panels of one line whose counts stand apart by scope are one line without bars. */
function gridLines({ panels }: ChartModel): GridLine[] {
  const lines: GridLine[] = []
  for (const panel of panels) {
    const scope = SCOPES.find((each) => panel.key.endsWith(`.${each}`))
    const key = scope ? panel.key.slice(0, -scope.length - 1) : panel.key
    const last = lines.at(-1)
    const label = scope && panel.label && 'of' in panel.label ? panel.label.of : panel.label
    if (last?.key === key) lines[lines.length - 1] = { ...last, rows: [...last.rows, ...panel.rows], end: null }
    else lines.push({ key, panel: { ...panel, label }, rows: panel.rows, end: scope ? null : panel.axisEnd })
  }
  return lines
}

/** A comparison on the stage: lines down, reports across, each number over its bar; a break is a dashed line between two reports. */
export function CompareGrid({ model, summary }: { model: ChartModel; summary: string }) {
  const i18n = useI18n()
  const comparison = useReport()
  const reports = comparedReports(comparison)
  const lines = gridLines(model)
  const all = rowsOf(model)
  // Rows of one scope stand apart in a chart; here all reports stand in one row, and the line is where the forms change.
  const breaks = BREAKS.filter((each) => all.some(({ breakBefore }) => breakBefore === `compare.break.${each}`))
  const broken = new Set(
    reports.filter((report, at) => {
      const before = reports[at - 1]
      return before !== undefined && breaksBetween(before, report).some((each) => breaks.includes(each))
    }),
  )
  const apart = new Set(reports.map(({ scope }) => scope)).size > 1
  return (
    <table className="stage-compare" data-reports={reports.length} data-lines={lines.length}>
      <caption className="sr-only">{summary}</caption>
      <thead>
        <tr>
          <td>
            {breaks.map((each) => (
              <span key={each} className="stage-compare-break">
                {i18n.t(`compare.break.${each}`)}
              </span>
            ))}
            {all.some(({ approximate }) => approximate) && <span className="stage-compare-note">{i18n.t('compare.approximate')}</span>}
          </td>
          {reports.map((report) => (
            <th key={report.id} scope="col" {...(broken.has(report) && { 'data-break': '' })}>
              <span className="stage-compare-body">{i18n.words(report.body)}</span> {report.year}
              {apart && <span className="stage-compare-scope">{i18n.t(`scope.${report.scope}`)}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <PanelTitle panel={line.panel} />
            </th>
            {reports.map((report) => {
              const row = line.rows.find(({ quantity }) => homeOf(comparison, quantity) === report)
              return (
                <td key={report.id} {...(broken.has(report) && { 'data-break': '' })}>
                  {row && <Cell row={row} end={line.end} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number over a bar as long as it is large, with what must be said of it. */
function Cell({ row, end }: { row: ChartRow; end: number | null }) {
  const i18n = useI18n()
  const { form } = useReport()
  const look = useAddress(({ state }) => lookOf(row, filterFor(state.filter, form)))
  const { quantity, label, tone, approximate } = row
  return (
    <div {...(look === 'dimmed' && { 'data-dimmed': '' })}>
      {approximate && <span className="stage-compare-sign">≈ </span>}
      <FigureButton quantity={quantity} />
      {'of' in label && <span className="stage-compare-note">{i18n.t(label.note).trim()}</span>}
      {quantity.state === 'known' && end !== null && (
        <svg className="chart" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className="track" width={100} height={10} />
          <rect data-tone={tone} width={quantity.value === 0 ? 0 : Math.max(0.6, (100 * quantity.value) / end)} height={10} />
        </svg>
      )}
    </div>
  )
}
