import { memo, useCallback, useMemo } from 'react'
import { useUpdateView } from '../../address/use-address'
import { BarRows, type BarRow } from '../../charts/bar-rows'
import { EmphasisContext } from '../../charts/emphasis'
import { useI18n, type I18n } from '../../i18n'
import { rowsOf, type ChartModel, type ChartPanel } from '../../report/charts'
import { labelText, valueText } from '../naming'
import { useChosenRows } from './chart-state'
import { PanelTitle } from './panel-title'
import { usePick } from './use-pick'

function barRows(i18n: I18n, panel: ChartPanel): BarRow[] {
  return panel.rows.map((row) => ({
    key: row.key,
    name: `${labelText(i18n, row.label)}${row.approximate ? i18n.t('mark.approximate') : ''}`,
    size: row.quantity.state === 'known' ? row.quantity.value : undefined,
    start: row.start,
    value: valueText(i18n, row.quantity),
    share: row.share ? valueText(i18n, row.share) : '',
    tone: row.tone,
    pickable: row.pick !== null,
    depth: row.depth,
  }))
}

/** The picture of a chart: its panels, drawn once, with the selection laid over them. */
export const ChartPlot = memo(function ChartPlot({ model, log, summary }: { model: ChartModel; log: boolean; summary: string }) {
  const chosen = useChosenRows(model)
  const pick = usePick(model)
  const update = useUpdateView()
  const openValue = useCallback(
    (key: string, part: 'value' | 'share') => {
      const row = rowsOf(model).find((each) => each.key === key)
      const quantity = part === 'share' ? row?.share : row?.quantity
      if (quantity) update((state) => ({ ...state, source: quantity.ref }))
    },
    [model, update],
  )
  const panels = useMemo(
    () => (
      <div className={model.panels.length > 1 ? 'grid gap-x-10 gap-y-4 @3xl:grid-cols-2' : ''}>
        {model.panels.map((panel) => (
          <div key={panel.key} className="min-w-0">
            {panel.label && <PanelTitle panel={panel} />}
            <PanelPlot panel={panel} log={log} summary={summary} onPick={pick} onValue={openValue} track={model.relation === 'overlap' || model.relation === 'subset'} />
          </div>
        ))}
      </div>
    ),
    [model, log, summary, pick, openValue],
  )
  return <EmphasisContext value={chosen}>{panels}</EmphasisContext>
})

function PanelPlot({
  panel,
  log,
  track,
  summary,
  onPick,
  onValue,
}: {
  panel: ChartPanel
  log: boolean
  track: boolean
  summary: string
  onPick: (key: string) => void
  onValue: (key: string, part: 'value' | 'share') => void
}) {
  const i18n = useI18n()
  const rows = useMemo(() => barRows(i18n, panel), [i18n, panel])
  const name = panel.label ? `${labelText(i18n, panel.label)}: ` : ''
  const values = rows.map((row) => `${row.name} ${row.value}${row.share === '' ? '' : ` (${row.share})`}`).join(i18n.t('separator'))
  return (
    <div role="img" aria-label={`${name}${summary}${i18n.language === 'zh' ? '。' : '. '}${values}`}>
      <BarRows rows={rows} axisEnd={panel.axisEnd} log={log} track={track} formatTick={i18n.axis} onPick={onPick} onValue={onValue} />
    </div>
  )
}
