import { memo, useCallback, useMemo } from 'react'
import { readViewState, useUpdateView } from '../../address/use-address'
import { ArrangementProvider } from '../../charts/arrangement'
import { BarRows, type BarRow } from '../../charts/bar-rows'
import { arrange, barRows, type Looks } from '../../files/bar-rows'
import { useI18n } from '../../i18n'
import { rowsOf, type ChartId, type ChartModel, type ChartPanel, type ChartRow } from '../../report/charts'
import { labelText } from '../../words/naming'
import { chartModel } from '../../report/chart-model'
import { useLooks } from './chart-state'
import { useReport } from '../report-context'
import { PanelTitle } from './panel-title'
import { usePick } from './use-pick'

/** The picture of a chart: its panels, drawn once, with the selection laid over them. */
export const ChartPlot = memo(function ChartPlot({
  model,
  drawing,
  log,
  summary,
  room,
}: {
  model: ChartModel
  drawing: ChartModel
  log: boolean
  summary: string
  /** Room of a stage: panels stand side by side, and the rows of each share this height in px. */
  room?: number
}) {
  const i18n = useI18n()
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
  const rows = useMemo(() => drawing.panels.map((panel) => barRows(i18n, panel)), [i18n, drawing])
  const among = useMemo(() => rows.flat(), [rows])
  const count = drawing.panels.length
  const many = count > 1
  // On a stage up to three panels stand side by side, more of them in lines of three.
  const lines = Math.ceil(count / 3)
  const places = Math.max(...drawing.panels.map((panel) => panel.rows.length))
  return (
    <div
      className={
        room !== undefined
          ? 'stage-panels'
          : many
            ? `grid gap-x-10 gap-y-4 @3xl:grid-cols-2 ${THREE.has(id) && count === 3 ? '@5xl:grid-cols-3' : ''}`
            : ''
      }
      {...(room !== undefined && lines > 1 && { 'data-lines': lines })}
    >
      {drawing.panels.map((panel, index) => (
        <PanelPlot
          key={panel.key}
          panel={panel}
          rows={rows[index] ?? NO_BARS}
          among={among}
          shown={model.panels.find((each) => each.key === panel.key)?.rows ?? NONE}
          looks={looks}
          log={log}
          track={model.relation === 'overlap' || model.relation === 'subset'}
          summary={summary}
          onPick={pick}
          onValue={openValue}
          {...(room !== undefined && {
            room: many ? Math.floor(room / lines) - (lines > 1 ? STAGE_LINE_HEAD : STAGE_PANEL_HEAD) : room,
            places,
            bare: lines > 1,
          })}
        />
      ))}
    </div>
  )
})

const NONE: readonly ChartRow[] = []
const NO_BARS: readonly BarRow[] = []

/** Height in px of a panel's name on a stage, its distance to the rows included; `stage.css` sets it. */
const STAGE_PANEL_HEAD = 56

/** The same where panels stand in several lines, with the distance between these. */
const STAGE_LINE_HEAD = 44

/** Charts whose three panels stand side by side where there is room. */
const THREE: ReadonlySet<ChartId> = new Set(['dispute-results', 'other-reasons'])

function PanelPlot({
  panel,
  rows,
  among,
  shown,
  looks,
  log,
  track,
  summary,
  onPick,
  onValue,
  room,
  places,
  bare = false,
}: {
  panel: ChartPanel
  rows: readonly BarRow[]
  among: readonly BarRow[]
  shown: readonly ChartRow[]
  looks: Looks
  log: boolean
  track: boolean
  summary: string
  onPick: (key: string) => void
  onValue: (key: string, part: 'value' | 'share') => void
  room?: number
  places?: number
  bare?: boolean
}) {
  const i18n = useI18n()
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
          <BarRows
            rows={rows}
            among={among}
            axisEnd={panel.axisEnd}
            log={log}
            track={track}
            formatTick={i18n.axis}
            bare={bare}
            onPick={onPick}
            onValue={onValue}
            {...(room !== undefined && { room })}
            {...(places !== undefined && { places })}
          />
        </ArrangementProvider>
      </div>
    </div>
  )
}
