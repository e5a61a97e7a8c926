import { memo, useCallback, useMemo } from 'react'
import { readViewState, useUpdateView } from '../../address/use-address'
import { ArrangementProvider, type Arrangement, type RowState } from '../../charts/arrangement'
import { BarRows, type BarRow } from '../../charts/bar-rows'
import { useI18n, type I18n } from '../../i18n'
import { rowsOf, type ChartModel, type ChartPanel, type ChartRow } from '../../report/charts'
import { labelText, rowName, valueText } from '../../words/naming'
import { chartModel } from '../../report/chart-model'
import { useLooks } from './chart-state'
import { useReport } from '../report-context'
import { PanelTitle } from './panel-title'
import { usePick } from './use-pick'

type Looks = ReadonlyMap<string, RowState['look']> | null

const shareText = (i18n: I18n, row: ChartRow): string => (row.share ? valueText(i18n, row.share) : '')

function barRows(i18n: I18n, panel: ChartPanel): BarRow[] {
  return panel.rows.map((row) => ({
    key: row.key,
    name: rowName(i18n, row),
    size: row.quantity.state === 'known' ? row.quantity.value : undefined,
    start: row.start,
    value: valueText(i18n, row.quantity),
    share: shareText(i18n, row),
    widestShare: `${i18n.number(100, 0.01)}%`,
    tone: row.tone,
    pickable: row.pick !== null,
    depth: row.depth,
  }))
}

function arrange(i18n: I18n, rows: readonly ChartRow[], looks: Looks): Arrangement {
  return new Map(
    rows.map((row, place) => {
      const look = looks?.get(row.key) ?? 'plain'
      return [row.key, { place, share: shareText(i18n, row), look }]
    }),
  )
}

/** The picture of a chart: its panels, drawn once, with the selection laid over them. */
export const ChartPlot = memo(function ChartPlot({
  model,
  drawing,
  log,
  summary,
}: {
  model: ChartModel
  drawing: ChartModel
  log: boolean
  summary: string
}) {
  const looks = useLooks(model)
  const pick = usePick(drawing)
  const update = useUpdateView()
  const report = useReport()
  const { id } = model
  const openValue = useCallback(
    (key: string, part: 'value' | 'share') => {
      // What is on show when it is pressed: the charts are not drawn anew to hear of it.
      const row = rowsOf(chartModel(report, id, readViewState())).find((each) => each.key === key)
      const quantity = part === 'share' ? row?.share : row?.quantity
      if (quantity) update((state) => ({ ...state, source: quantity.ref }))
    },
    [report, id, update],
  )
  return (
    <div className={drawing.panels.length > 1 ? 'grid gap-x-10 gap-y-4 @3xl:grid-cols-2' : ''}>
      {drawing.panels.map((panel) => (
        <PanelPlot
          key={panel.key}
          panel={panel}
          shown={model.panels.find((each) => each.key === panel.key)?.rows ?? NONE}
          looks={looks}
          log={log}
          track={model.relation === 'overlap' || model.relation === 'subset'}
          summary={summary}
          onPick={pick}
          onValue={openValue}
        />
      ))}
    </div>
  )
})

const NONE: readonly ChartRow[] = []

function PanelPlot({
  panel,
  shown,
  looks,
  log,
  track,
  summary,
  onPick,
  onValue,
}: {
  panel: ChartPanel
  shown: readonly ChartRow[]
  looks: Looks
  log: boolean
  track: boolean
  summary: string
  onPick: (key: string) => void
  onValue: (key: string, part: 'value' | 'share') => void
}) {
  const i18n = useI18n()
  const rows = useMemo(() => barRows(i18n, panel), [i18n, panel])
  const arrangement = useMemo(() => arrange(i18n, shown, looks), [i18n, shown, looks])
  const name = panel.label ? `${labelText(i18n, panel.label)}: ` : ''
  const values = rows.flatMap((row) => {
    const state = arrangement.get(row.key)
    return state ? `${row.name} ${row.value}${state.share === '' ? '' : ` (${state.share})`}` : []
  })
  return (
    <div className="min-w-0" hidden={shown.length === 0}>
      {panel.label && <PanelTitle panel={panel} />}
      <div role="img" aria-label={`${name}${summary}${i18n.t('full-stop')}${values.join(i18n.t('separator'))}`}>
        <ArrangementProvider arrangement={arrangement}>
          <BarRows rows={rows} axisEnd={panel.axisEnd} log={log} track={track} formatTick={i18n.axis} onPick={onPick} onValue={onValue} />
        </ArrangementProvider>
      </div>
    </div>
  )
}
