import { useEmphasis } from './emphasis'
import type { RowsLayout } from './layout'

interface NameProps {
  id: string
  lines: readonly string[]
  indent: number
  y: number
  layout: RowsLayout
  rem: number
  missing: { text: string; x: number; onPress: () => void } | null
  onPick?: () => void
}

/** The name of a row, and, where it has no value, the reason in the bar's place. */
export function RowName({ id, lines, indent, y, layout, rem, missing, onPick }: NameProps) {
  const emphasis = useEmphasis(id)
  const line = 1.2 * rem * 0.875
  const top = layout.stacked ? y - layout.rowHeight / 2 + 1.05 * rem : y - ((lines.length - 1) * line) / 2 + 0.32 * rem
  const width = layout.stacked ? 18 * rem : layout.nameWidth
  return (
    <g data-row={id}>
      <g className={onPick && 'pickable'} onClick={onPick}>
        <rect x={0} y={y - layout.rowHeight / 2} width={width} height={layout.stacked ? layout.rowHeight / 2 : layout.rowHeight} fill="transparent" />
        <text x={indent} y={top} {...emphasis}>
          {lines.map((text, index) => (
            <tspan key={text} x={indent} dy={index === 0 ? 0 : line}>
              {text}
            </tspan>
          ))}
        </text>
      </g>
      {missing && (
        <g className="value" onClick={missing.onPress}>
          <text className="muted" x={missing.x + 0.5 * rem} y={layout.stacked ? y + 0.9 * rem : y + 0.32 * rem}>
            {missing.text}
          </text>
        </g>
      )}
    </g>
  )
}

interface MarkProps {
  id: string
  x: number
  y: number
  length: number
  height: number
  plot: { left: number; right: number }
  dot: boolean
  track: boolean
  tone: string
  value: string
  share: string
  rem: number
  stacked: boolean
  onValue: (part: 'value' | 'share') => void
  onPick?: () => void
}

/** The bar or dot of a row, with its value and share at the right of it. */
export function RowMark({ id, x, y, length, height, plot, dot, track, tone, value, share, rem, stacked, onValue, onPick }: MarkProps) {
  const emphasis = useEmphasis(id)
  const end = x + length
  const middle = y + height / 2
  const stackedShift = stacked ? 0.55 * rem : 0
  const text = (track ? plot.right : end) + (dot ? 0.75 : 0.5) * rem
  return (
    <g transform={stackedShift > 0 ? `translate(0 ${stackedShift})` : undefined}>
      <g className={onPick && 'pickable'} onClick={onPick}>
        {track && <rect className="track" x={plot.left} y={y} width={Math.max(0, plot.right - plot.left)} height={height} />}
        {dot && <line className="stem" x1={plot.left} x2={end} y1={middle} y2={middle} strokeDasharray="1 4" />}
        {dot ? (
          <circle data-tone={tone} data-mark={id} {...emphasis} cx={end} cy={middle} r={height * 0.42} />
        ) : (
          <rect data-tone={tone} data-mark={id} {...emphasis} x={x} y={y} width={Math.max(2, length)} height={height} />
        )}
        <rect x={plot.left} y={middle - 1.1 * rem} width={Math.max(0, end - plot.left)} height={2.2 * rem} fill="transparent" />
      </g>
      <text x={text} y={middle + 0.32 * rem} {...emphasis}>
        <tspan className="value number" onClick={() => onValue('value')}>
          {value}
        </tspan>
        {share !== '' && (
          <tspan className="value muted" dx={0.6 * rem} onClick={() => onValue('share')}>
            {share}
          </tspan>
        )}
      </text>
    </g>
  )
}
