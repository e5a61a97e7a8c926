import { memo, useMemo, useRef } from 'react'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { textMeasure } from '../ui/measure-text'
import { useRoom } from '../ui/use-room'
import { layoutRows, logTicks, roundTicks, type RowsLayout } from './layout'
import { RowMark, RowName } from './row-parts'

export interface BarRow {
  key: string
  name: string
  /** Undefined where there is nothing to draw; `value` text then says why. */
  size: number | undefined
  /** Where the mark starts. */
  start: number
  value: string
  share: string
  tone: string
  pickable: boolean
  /** 1 for a row that is a part of the row above it. */
  depth: 0 | 1
}

interface Props {
  rows: readonly BarRow[]
  axisEnd: number
  /** Draws dots on a log scale instead of bars. */
  log?: boolean
  /** Draws the whole as a faint track behind every bar. */
  track?: boolean
  formatTick: (value: number) => string
  /** A name or mark was pressed. */
  onPick: (key: string) => void
  /** A value was pressed. */
  onValue: (key: string, part: 'value' | 'share') => void
}

interface Datum {
  key: string
  span: [number, number] | null
}

/** Lying bars with names at the left and values at the right; every part of a row can be pressed. */
export const BarRows = memo(function BarRows(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { width, rem } = useRoom(box)
  const layout = useMemo(() => layoutRows(props.rows, width, rem, textMeasure(rem * 0.875)), [props.rows, width, rem])
  return (
    <div ref={box} className="chart min-w-0" style={{ minHeight: layout.height }}>
      {width > 0 && <Rows {...props} layout={layout} width={width} rem={rem} />}
    </div>
  )
})

function Rows({ rows, axisEnd, log = false, track = false, formatTick, onPick, onValue, layout, width, rem }: Props & { layout: RowsLayout; width: number; rem: number }) {
  const chart = useMemo(() => {
    const byKey = new Map(rows.map((row) => [row.key, row]))
    const linesByKey = new Map(rows.map((row, index) => [row.key, layout.names[index] ?? [row.name]]))
    const data: Datum[] = rows.map((row) => ({
      key: row.key,
      span: row.size === undefined ? null : log ? [1, Math.max(1, row.size)] : [row.start, row.start + row.size],
    }))
    const ticks = log ? logTicks(axisEnd) : roundTicks(axisEnd)
    const plot = { left: layout.nameWidth, right: width - layout.valueWidth }
    const drawName = ({ y, payload }: { y: number | string; payload: { value: string } }) => {
      const row = byKey.get(payload.value)
      if (!row) return <g />
      return (
        <RowName
          id={row.key}
          lines={linesByKey.get(row.key) ?? []}
          indent={row.depth * rem}
          y={Number(y)}
          layout={layout}
          rem={rem}
          missing={row.size === undefined ? { text: row.value, x: plot.left, onPress: () => onValue(row.key, 'value') } : null}
          {...(row.pickable && { onPick: () => onPick(row.key) })}
        />
      )
    }
    const drawMark = ({ x, y, width: length, height, payload }: BarShapeProps) => {
      const row = byKey.get((payload as Datum).key)
      if (!row) return <g />
      return (
        <RowMark
          id={row.key}
          x={x}
          y={y}
          length={length}
          height={height}
          plot={plot}
          dot={log}
          track={track && !log}
          tone={row.tone}
          value={row.value}
          share={row.share}
          rem={rem}
          stacked={layout.stacked}
          onValue={(part) => onValue(row.key, part)}
          {...(row.pickable && { onPick: () => onPick(row.key) })}
        />
      )
    }
    return { data, ticks, drawName, drawMark }
  }, [rows, axisEnd, log, track, layout, width, rem, onPick, onValue])
  const end = log ? (chart.ticks.at(-1) ?? axisEnd) : axisEnd
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={layout.height}
      data={chart.data}
      margin={{ top: 0, bottom: 0, left: 0, right: layout.valueWidth }}
      barSize={layout.barHeight}
      accessibilityLayer={false}
      tabIndex={-1}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" strokeDasharray="2 4" />
      <XAxis
        type="number"
        scale={log ? 'log' : 'linear'}
        domain={[log ? 1 : 0, end]}
        ticks={chart.ticks}
        tickFormatter={formatTick}
        height={layout.axisHeight}
        axisLine={false}
        tickLine={false}
        tick={{ className: 'axis-text' }}
        interval={width < 30 * rem ? 'preserveStartEnd' : 0}
      />
      <YAxis type="category" dataKey="key" width={layout.nameWidth} interval={0} axisLine={{ stroke: 'var(--line-strong)' }} tickLine={false} tick={chart.drawName} />
      <Bar dataKey="span" shape={chart.drawMark} isAnimationActive={false} minPointSize={2} />
    </BarChart>
  )
}
