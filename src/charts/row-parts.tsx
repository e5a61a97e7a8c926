import type { BarRow } from './bar-rows'
import { lookAttributes, useRowCount, useRowState } from './arrangement'
import { LINE, type RowsLayout } from './layout'

/** The name of a row, and, where it has no value, the reason in the bar's place. */
export function RowName({
  row,
  drawn,
  lines,
  layout,
  em,
  onPick,
  onValue,
}: {
  row: BarRow
  drawn: boolean
  lines: readonly string[]
  layout: RowsLayout
  em: number
  onPick: () => void
  onValue: () => void
}) {
  const state = useRowState(row.key)
  if (!state) return null
  const look = lookAttributes(state.look)
  const middle = (state.place + 0.5) * layout.rowHeight
  const line = LINE * em
  // Above the bar the last line keeps its distance to it; beside the bar the lines stand around its middle.
  const top = layout.stacked ? middle + layout.drop - 1.125 * em - (lines.length - 1) * line : middle - ((lines.length - 1) * line) / 2 + 0.32 * em
  const indent = row.depth * em
  const pick = row.pickable ? { className: 'pickable', onClick: onPick } : {}
  return (
    <g data-row={row.key}>
      <g {...pick}>
        <rect
          x={0}
          y={middle - layout.rowHeight / 2}
          width={layout.stacked ? 18 * em : layout.nameWidth}
          height={layout.stacked ? layout.rowHeight / 2 : layout.rowHeight}
          fill="transparent"
        />
        <text {...look}>
          {lines.map((text, index) => (
            <tspan key={text} x={indent} y={top + index * line}>
              {text}
            </tspan>
          ))}
        </text>
      </g>
      {!drawn && (
        <text className="value muted" x={layout.nameWidth + 0.5 * em} y={middle + layout.drop + 0.32 * em} onClick={onValue}>
          {row.value}
        </text>
      )}
    </g>
  )
}

interface MarkProps {
  row: BarRow
  x: number
  y: number
  length: number
  height: number
  plot: { left: number; right: number }
  /** Which row from the top it was drawn in. */
  place: number
  layout: RowsLayout
  dot: boolean
  track: boolean
  em: number
  onValue: (part: 'value' | 'share') => void
  onPick: () => void
}

/** The bar or dot of a row, with its value and share at the right of it. */
export function RowMark({ row, x, y, length, height, plot, place, layout, dot, track, em, onValue, onPick }: MarkProps) {
  const state = useRowState(row.key)
  if (!state) return null
  const look = lookAttributes(state.look)
  const shift = (state.place - place) * layout.rowHeight + layout.drop
  const end = x + length
  const middle = y + height / 2
  // Not so high that it would take the presses on its neighbours.
  const touch = Math.min(2.2 * em, layout.rowHeight)
  const pick = row.pickable ? { className: 'pickable', onClick: onPick } : {}
  return (
    <g {...(shift !== 0 && { transform: `translate(0 ${shift})` })}>
      <g {...pick}>
        {track && <rect className="track" x={plot.left} y={y} width={Math.max(0, plot.right - plot.left)} height={height} />}
        {dot && <line className="stem" x1={plot.left} x2={end} y1={middle} y2={middle} strokeDasharray="1 4" />}
        {dot ? (
          <circle data-tone={row.tone} data-mark={row.key} {...look} cx={end} cy={middle} r={height * 0.42} />
        ) : (
          <rect data-tone={row.tone} data-mark={row.key} {...look} x={x} y={y} width={row.size === 0 ? 0 : Math.max(2, length)} height={height} />
        )}
        <rect x={plot.left} y={middle - touch / 2} width={Math.max(0, end - plot.left)} height={touch} fill="transparent" />
      </g>
      <text x={(track ? plot.right : end) + (dot ? 0.75 : 0.5) * em} y={middle + 0.32 * em} {...look}>
        <tspan className="value number" onClick={() => onValue('value')}>
          {row.value}
        </tspan>
        {state.share !== '' && (
          <tspan className="value muted" dx={0.6 * em} onClick={() => onValue('share')}>
            {state.share}
          </tspan>
        )}
      </text>
    </g>
  )
}

/** A dashed line above a row: what stands below it is not counted like what stands above; the words where there is room. */
export function BreakLine({ row, text, width, rowHeight, em }: { row: string; text: string; width: number; rowHeight: number; em: number }) {
  const state = useRowState(row)
  if (!state || state.place === 0) return null
  const y = state.place * rowHeight
  return (
    <g data-break={row}>
      <line className="break" x1={0} x2={width} y1={y} y2={y} strokeDasharray="6 4" />
      {text !== '' && (
        <text className="axis-text" x={width} y={y - 0.2 * em} textAnchor="end">
          {text}
        </text>
      )}
    </g>
  )
}

/** A number of the axis with its faint line through the rows, if any; the first is the axis itself. */
export function AxisTick({
  x,
  rowHeight,
  text,
  line,
  em,
}: {
  x: number
  rowHeight: number
  text: string
  line: 'axis' | 'grid' | 'none'
  em: number
}) {
  const bottom = useRowCount() * rowHeight
  return (
    <>
      {line !== 'none' && <line className={line} x1={x} x2={x} y1={0} y2={bottom} />}
      <text className="axis-text" x={x} y={bottom + 1.1 * em} textAnchor="middle">
        {text}
      </text>
    </>
  )
}
