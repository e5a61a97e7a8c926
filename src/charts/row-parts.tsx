import type { BarRow } from './bar-rows'
import { useEmphasis } from './emphasis'
import { LINE, type RowsLayout } from './layout'

/** The name of a row, and, where it has no value, the reason in the bar's place. */
export function RowName({
  row,
  lines,
  middle,
  layout,
  em,
  onPick,
  onValue,
}: {
  row: BarRow
  lines: readonly string[]
  middle: number
  layout: RowsLayout
  em: number
  onPick: () => void
  onValue: () => void
}) {
  const emphasis = useEmphasis(row.key)
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
        <text {...emphasis}>
          {lines.map((text, index) => (
            <tspan key={text} x={indent} y={top + index * line}>
              {text}
            </tspan>
          ))}
        </text>
      </g>
      {row.size === undefined && (
        <text
          className="value muted"
          x={layout.nameWidth + 0.5 * em}
          y={middle + layout.drop + 0.32 * em}
          onClick={onValue}
        >
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
  dot: boolean
  track: boolean
  em: number
  drop: number
  onValue: (part: 'value' | 'share') => void
  onPick: () => void
}

/** The bar or dot of a row, with its value and share at the right of it. */
export function RowMark({ row, x, y, length, height, plot, dot, track, em, drop, onValue, onPick }: MarkProps) {
  const emphasis = useEmphasis(row.key)
  const end = x + length
  const middle = y + height / 2
  const pick = row.pickable ? { className: 'pickable', onClick: onPick } : {}
  return (
    <g {...(drop > 0 && { transform: `translate(0 ${drop})` })}>
      <g {...pick}>
        {track && <rect className="track" x={plot.left} y={y} width={Math.max(0, plot.right - plot.left)} height={height} />}
        {dot && <line className="stem" x1={plot.left} x2={end} y1={middle} y2={middle} strokeDasharray="1 4" />}
        {dot ? (
          <circle data-tone={row.tone} data-mark={row.key} {...emphasis} cx={end} cy={middle} r={height * 0.42} />
        ) : (
          <rect data-tone={row.tone} data-mark={row.key} {...emphasis} x={x} y={y} width={Math.max(2, length)} height={height} />
        )}
        <rect x={plot.left} y={middle - 1.1 * em} width={Math.max(0, end - plot.left)} height={2.2 * em} fill="transparent" />
      </g>
      <text x={(track ? plot.right : end) + (dot ? 0.75 : 0.5) * em} y={middle + 0.32 * em} {...emphasis}>
        <tspan className="value number" onClick={() => onValue('value')}>
          {row.value}
        </tspan>
        {row.share !== '' && (
          <tspan className="value muted" dx={0.6 * em} onClick={() => onValue('share')}>
            {row.share}
          </tspan>
        )}
      </text>
    </g>
  )
}

/** A number of the axis with its faint line through the rows, if any; the first is the axis itself. */
export function AxisTick({ x, bottom, text, line, em }: { x: number; bottom: number; text: string; line: 'axis' | 'grid' | 'none'; em: number }) {
  return (
    <>
      {line !== 'none' && <line className={line} x1={x} x2={x} y1={0} y2={bottom} />}
      <text className="axis-text" x={x} y={bottom + 1.1 * em} textAnchor="middle">
        {text}
      </text>
    </>
  )
}
