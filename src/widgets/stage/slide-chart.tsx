import { useLayoutEffect, useRef, useState } from 'react'
import { useI18n } from '../../i18n'
import { isCompareChart } from '../../report/chart-model'
import { rowsOf, type ChartId, type ChartModel } from '../../report/charts'
import { rowName } from '../../words/naming'
import { absentRows, rowsText } from '../chart-card/absence-line'
import { ChartPlot } from '../chart-card/chart-plot'
import { useChartModels } from '../chart-card/chart-state'
import { FigureButton } from '../figure-button'
import { isEmpty } from '../chart-card/empty-chart'
import { CompareGrid } from './compare-grid'
import { KindsGrid } from './kinds-grid'

/** Returns how large the type of a chart may be: the lower its rows, the smaller, and never under 20 px. */
export function sizeOf({ panels }: ChartModel, room: number): 'large' | 'middle' | 'small' {
  const height = room / Math.ceil(panels.length / 3) / Math.max(...panels.map((panel) => panel.rows.length))
  if (panels.length > 2 || height < 46) return 'small'
  return panels.length > 1 || height < 64 ? 'middle' : 'large'
}

/** The chart of a slide, alive: a press of a name or bar selects, a press of a value shows the number. */
export function SlideChart({ id, log, summary }: { id: ChartId; log: boolean; summary: string }) {
  const i18n = useI18n()
  const { model, drawing } = useChartModels(id)
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => setRoom(element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const absent = absentRows(model)
  // In a grid every number, and every reason of absence, stands in its own cell.
  const grid = isCompareChart(id) || id === 'applicant-outcomes'
  return (
    <div className="slide-body slide-chart" data-size={sizeOf(drawing, room)}>
      <div ref={box} className="slide-plot">
        {isEmpty(model) ? (
          <p>{i18n.t('absent.all', { rows: rowsText(i18n, absent) })}</p>
        ) : (
          room > 0 &&
          (isCompareChart(id) ? (
            <CompareGrid model={model} summary={summary} />
          ) : id === 'applicant-outcomes' ? (
            <KindsGrid model={model} summary={summary} />
          ) : (
            <ChartPlot model={model} drawing={drawing} log={log} summary={summary} room={room} />
          ))
        )}
      </div>
      {!grid && (
        <ul className="slide-values" aria-label={i18n.t('present.values')}>
          {rowsOf(model).map((row) => (
            <li key={row.key}>
              {rowName(i18n, row)}
              <FigureButton quantity={row.quantity} />
              {row.share && <FigureButton quantity={row.share} />}
            </li>
          ))}
        </ul>
      )}
      {absent.length > 0 && !isEmpty(model) && !grid && (
        <p data-absent="some">{i18n.t('absent.some', { count: absent.length, all: rowsOf(model).length, rows: rowsText(i18n, absent) })}</p>
      )}
    </div>
  )
}
