import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { lookOf } from '../../report/chart-model'
import type { ChartModel, ChartRow } from '../../report/charts'
import { filterFor } from '../../report/facets'
import { rowName } from '../../words/naming'
import { PanelTitle } from '../chart-card/panel-title'
import { usePick } from '../chart-card/use-pick'
import { FigureButton } from '../figure-button'
import { useReport } from '../report-context'

/** Panels of the same rows on the stage: rows down, panels across, each number with its share over a bar as long as the share. */
export function KindsGrid({ model, summary }: { model: ChartModel; summary: string }) {
  const i18n = useI18n()
  const pick = usePick(model)
  const rows = model.panels[0]?.rows ?? []
  return (
    <table className="stage-kinds" aria-label={summary}>
      <thead>
        <tr>
          <td aria-label={i18n.t('table.row')} />
          {model.panels.map((panel) => (
            <th key={panel.key} scope="col">
              <PanelTitle panel={panel} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((first, line) => (
          <tr key={first.key}>
            <th scope="row">
              <button type="button" onClick={() => pick(first.key)}>
                {rowName(i18n, first)}
              </button>
            </th>
            {model.panels.map((panel) => {
              const row = panel.rows[line]
              return <td key={panel.key}>{row && <Cell row={row} />}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ row }: { row: ChartRow }) {
  const { form } = useReport()
  const look = useAddress(({ state }) => lookOf(row, filterFor(state.filter, form)))
  const { quantity, share, tone } = row
  return (
    <div {...(look === 'dimmed' && { 'data-dimmed': '' })}>
      <FigureButton quantity={quantity} />
      {share && <FigureButton quantity={share} className="text-muted" />}
      {share?.state === 'known' && (
        <svg className="chart" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className="track" width={100} height={10} />
          <rect data-tone={tone} width={share.value === 0 ? 0 : Math.max(1, share.value)} height={10} />
        </svg>
      )}
    </div>
  )
}
