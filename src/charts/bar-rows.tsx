import { memo, useMemo, useRef, type ReactNode } from 'react'
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { textMeasure } from '../ui/measure-text'
import { useRoom } from '../ui/use-room'
import { useRowCount } from './arrangement'
import { layoutPanel, layoutRows, logTicks, mostTicks, ticksFor, type RowsLayout } from './layout'
import { AxisTick, BreakLine, RowMark, RowName } from './row-parts'

export interface BarRow {
  key: string
  name: string
  /** Undefined where there is nothing to draw; `value` text then says why. A log scale has no place for 0 either. */
  size: number | undefined
  /** Where the mark starts. */
  start: number
  value: string
  /** What stands after the value when nothing is selected; the arrangement says what stands there now. */
  share: string
  /** The widest text that may come to stand there. */
  widestShare: string
  tone: string
  pickable: boolean
  /** 1 for a row that is a part of the row above it. */
  depth: 0 | 1
  /** What runs between this row and the one above it, in words; a dashed line is drawn there. */
  breakBefore?: string
}

interface Props {
  rows: readonly BarRow[]
  /** The rows of all panels of the card, these among them: names, bars and values of all of them stand in the same columns. */
  among: readonly BarRow[]
  axisEnd: number
  /** Draws dots on a log scale instead of bars. */
  log?: boolean
  /** Draws the whole as a faint track behind every bar. */
  track?: boolean
  formatTick: (value: number) => string
  /** Room in px that the rows share; without it each takes what it needs. */
  room?: number
  /** How many rows share it, where another panel has more. */
  places?: number
  /** Where room is short, the numbers of the axis are left out: every bar has its own. */
  bare?: boolean
  /** A name or mark was pressed. */
  onPick: (key: string) => void
  /** A value was pressed. */
  onValue: (key: string, part: 'value' | 'share') => void
}

/** Returns whether a row has a mark: it has a size, and one that the scale can show. */
const isDrawn = (row: BarRow, log: boolean): boolean => row.size !== undefined && (!log || row.size > 0)

interface Datum {
  key: string
  span: [number, number] | null
}

/** Lying bars with names at the left and values at the right; every part of a row can be pressed. */
export const BarRows = memo(function BarRows(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { width, em } = useRoom(box)
  const layout = useMemo(() => {
    const measure = textMeasure(em * 0.875)
    // A room that is given is shared out by its panel alone.
    return props.room === undefined
      ? layoutPanel(props.rows, props.among, width, em, measure)
      : layoutRows(props.rows, width, em, measure, props.room, props.places, !props.bare)
  }, [props.rows, props.among, width, em, props.room, props.places, props.bare])
  return (
    <div ref={box} className="chart min-w-0">
      <RowsWindow layout={layout}>{width > 0 && <Rows {...props} layout={layout} width={width} em={em} />}</RowsWindow>
    </div>
  )
})

/** Shows as much of the drawn chart as there are rows on show. */
function RowsWindow({ layout, children }: { layout: RowsLayout; children: ReactNode }) {
  const height = useRowCount() * layout.rowHeight + layout.axisHeight
  return (
    <div className="overflow-hidden" style={{ height }}>
      {children}
    </div>
  )
}

const Rows = memo(function Rows({
  rows,
  axisEnd,
  log = false,
  track = false,
  formatTick,
  onPick,
  onValue,
  layout,
  width,
  em,
}: Props & { layout: RowsLayout; width: number; em: number }) {
  const ticks = useMemo(
    () =>
      log
        ? logTicks(axisEnd)
        : ticksFor(
            rows.map(({ size }) => size),
            axisEnd,
            mostTicks(layout.stacked, width - layout.nameWidth - layout.valueWidth, em),
          ),
    [log, rows, axisEnd, layout, width, em],
  )
  const end = log ? (ticks.at(-1) ?? axisEnd) : axisEnd
  const chart = useMemo(() => {
    const byKey = new Map(rows.map((row) => [row.key, row]))
    const places = new Map(rows.map((row, index) => [row.key, index]))
    const data: Datum[] = rows.map((row) => ({
      key: row.key,
      span:
        !isDrawn(row, log) || row.size === undefined
          ? null
          : log
            ? [1, Math.max(1, row.size)]
            : [row.start + Math.min(0, row.size), row.start + Math.max(0, row.size)],
    }))
    const plot = { left: layout.nameWidth, right: width - layout.valueWidth }
    const drawMark = ({ x, y, width: length, height, payload }: BarShapeProps) => {
      const row = byKey.get((payload as Datum).key)
      if (!row) return <g />
      return (
        <RowMark
          row={row}
          x={x}
          y={y}
          length={length}
          height={height}
          plot={plot}
          dot={log}
          track={track && !log}
          em={em}
          place={places.get(row.key) ?? -1}
          layout={layout}
          onValue={(part) => onValue(row.key, part)}
          onPick={() => onPick(row.key)}
        />
      )
    }
    const names = rows.map((row, index) => (
      <RowName
        key={row.key}
        row={row}
        drawn={isDrawn(row, log)}
        lines={layout.names[index] ?? [row.name]}
        layout={layout}
        em={em}
        onPick={() => onPick(row.key)}
        onValue={() => onValue(row.key, 'value')}
      />
    ))
    const place = (tick: number) => plot.left + (log ? Math.log(tick) / Math.log(end) : tick / end) * (plot.right - plot.left)
    const measure = textMeasure(em * 0.75)
    const breaks = rows.flatMap(({ key, breakBefore }, index) => {
      if (breakBefore === undefined) return []
      // The words stand behind the value above them, or not at all: the line under the title has them, too.
      const above = rows[index - 1]
      const free = width - place(above?.size === undefined || log ? 0 : above.start + above.size) - layout.valueWidth
      const text = layout.stacked || free < measure(breakBefore) ? '' : breakBefore
      return [<BreakLine key={key} row={key} text={text} width={width} rowHeight={layout.rowHeight} em={em} />]
    })
    // Names that stand above the bars begin where the axis is: a line would cross their first letters.
    const first = layout.stacked ? 'none' : 'axis'
    const axis = ticks.map((tick, index) => (
      <AxisTick
        key={tick}
        x={place(tick)}
        rowHeight={layout.rowHeight}
        text={layout.axisHeight === 0 ? '' : formatTick(tick)}
        line={index === 0 ? first : 'grid'}
        em={em}
      />
    ))
    return { data, drawMark, names, axis, breaks }
  }, [rows, ticks, end, log, track, layout, width, em, formatTick, onPick, onValue])
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={layout.height}
      data={chart.data}
      margin={{ top: 0, bottom: layout.axisHeight, left: layout.nameWidth, right: layout.valueWidth }}
      barSize={layout.barHeight}
      accessibilityLayer={false}
      tabIndex={-1}
    >
      <XAxis hide type="number" scale={log ? 'log' : 'linear'} domain={[log ? 1 : 0, end]} />
      <YAxis hide type="category" dataKey="key" />
      <g>{chart.axis}</g>
      <g>{chart.names}</g>
      <g>{chart.breaks}</g>
      <Bar dataKey="span" shape={chart.drawMark} isAnimationActive={false} minPointSize={2} zIndex={0} />
    </BarChart>
  )
})
