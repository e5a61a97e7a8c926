import { LINE, logTicks, mostTicks, ticksFor } from './layout'
import { layoutStill, type PlacedPanel, type PlacedRow, type StillLayout, type StillRoom } from './still-layout'

export type { StillPanel } from './still-layout'

/** Colours of a still chart, as hex. */
export interface StillColours {
  ink: string
  muted: string
  line: string
  lineStrong: string
  track: string
  /** By tone of a row. */
  tones: Readonly<Record<string, string>>
}

const CHINESE = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'"

/** Fonts that office programs know by name. English has a Latin one first: the quotation marks and dots of Chinese fonts are as wide as a character. */
export const STILL_FONTS = {
  zh: `${CHINESE}, Arial, sans-serif`,
  en: `'Segoe UI', 'Helvetica Neue', Arial, ${CHINESE}, sans-serif`,
} as const

interface Look {
  em: number
  /** Draws dots on a log scale instead of bars. */
  log: boolean
  /** Draws the whole as a faint track behind every bar. */
  track: boolean
  colours: StillColours
  formatTick: (value: number) => string
}

export type StillChartProps = StillRoom & Look & { fontFamily?: string; 'aria-label'?: string; 'aria-hidden'?: true }

/** Returns how high a still chart is in px. */
export function stillChartHeight(room: StillRoom): number {
  return layoutStill(room).height
}

/**
 * Draws a chart once, for paper and pictures: one SVG of fixed size with nothing in it but shapes and texts, their looks as presentation attributes.
 * It looks like the chart of the page.
 */
export function StillChart({ fontFamily = STILL_FONTS.zh, 'aria-label': label, 'aria-hidden': hidden, ...props }: StillChartProps) {
  const { height } = layoutStill(props)
  return (
    <svg
      width={props.width}
      height={height}
      viewBox={`0 0 ${props.width} ${height}`}
      fontFamily={fontFamily}
      {...(label !== undefined && { role: 'img', 'aria-label': label })}
      {...(hidden && { 'aria-hidden': hidden })}
    >
      <StillPlot {...props} />
    </svg>
  )
}

/** The same without the SVG around it, for a picture that holds more. */
export function StillPlot(props: StillRoom & Look) {
  const layout = layoutStill(props)
  return (
    <g fontSize={0.875 * props.em} fill={props.colours.ink}>
      {layout.panels.map((panel) => (
        <g key={panel.panel.key} transform={`translate(${panel.x} ${panel.y})`}>
          {panel.head > 0 && <PanelHead placed={panel} {...props} />}
          <g transform={`translate(0 ${panel.head})`}>
            <PanelAxis placed={panel} layout={layout} {...props} />
            {panel.rows.map((row) => (
              <StillRow key={row.row.key} placed={row} panel={panel} layout={layout} {...props} />
            ))}
            <PanelBreaks placed={panel} layout={layout} {...props} />
          </g>
        </g>
      ))}
    </g>
  )
}

function PanelHead({ placed: { panel, width }, em, colours }: Look & { placed: PlacedPanel }) {
  return (
    <>
      <text x={0} y={em} fontWeight={600}>
        {panel.title}
        {panel.whole !== undefined && <tspan fontWeight={400}>{`\u2002${panel.whole}`}</tspan>}
      </text>
      <line x1={0} x2={width} y1={1.5 * em} y2={1.5 * em} stroke={colours.line} />
    </>
  )
}

/** Returns where a value stands on the axis of a panel, in px from its left edge. */
function scaleOf({ panel, width }: PlacedPanel, { rows }: StillLayout, log: boolean, em: number) {
  const ticks = log
    ? logTicks(panel.axisEnd)
    : ticksFor(
        panel.rows.map(({ size }) => size),
        panel.axisEnd,
        mostTicks(rows.stacked, width - rows.nameWidth - rows.valueWidth, em),
      )
  const end = log ? (ticks.at(-1) ?? panel.axisEnd) : panel.axisEnd
  const left = rows.nameWidth
  const right = Math.max(left, width - rows.valueWidth)
  const place = (value: number) => left + (log ? Math.log(Math.max(1, value)) / Math.log(end) : value / end) * (right - left)
  return { ticks, left, right, place }
}

interface InPanel {
  layout: StillLayout
}

function PanelAxis({ placed, layout, em, log, colours, formatTick }: Look & InPanel & { placed: PlacedPanel }) {
  const { ticks, place } = scaleOf(placed, layout, log, em)
  const bottom = placed.rows.length * layout.rows.rowHeight
  return (
    <g fontSize={0.75 * em} fill={colours.muted} textAnchor="middle">
      {ticks.map((tick, index) => {
        const x = place(tick)
        const grid = index > 0
        return (
          <g key={tick}>
            {(grid || !layout.rows.stacked) && (
              <line x1={x} x2={x} y1={0} y2={bottom} stroke={grid ? colours.line : colours.lineStrong} {...(grid && { strokeDasharray: '2 4' })} />
            )}
            <text x={x} y={bottom + 1.1 * em}>
              {formatTick(tick)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Dashed lines where what is counted changes from one row to the next, with the words. */
function PanelBreaks({ placed, layout, em, log, measure, colours }: Look & InPanel & Pick<StillRoom, 'measure'> & { placed: PlacedPanel }) {
  const scale = scaleOf(placed, layout, log, em)
  return placed.rows.map(({ row }, place) => {
    if (row.breakBefore === undefined || place === 0) return null
    const y = place * layout.rows.rowHeight
    const above = placed.rows[place - 1]?.row
    const end = above?.size === undefined || log ? scale.left : scale.place(above.start + above.size)
    const free = !layout.rows.stacked && placed.width - end - layout.rows.valueWidth >= measure(row.breakBefore) * (0.75 / 0.875)
    return (
      <g key={row.key} data-break={row.key}>
        <line x1={0} x2={placed.width} y1={y} y2={y} stroke={colours.ink} strokeDasharray="6 4" />
        {free && (
          <text x={placed.width} y={y - 0.2 * em} fontSize={0.75 * em} fill={colours.muted} textAnchor="end">
            {row.breakBefore}
          </text>
        )}
      </g>
    )
  })
}

/** A row with its name, its mark, value and share, or the reason why it has no value. */
function StillRow({ placed, panel, layout, em, log, track, colours }: Look & InPanel & { placed: PlacedRow; panel: PlacedPanel }) {
  const { row, share, look, lines, middle } = placed
  const { stacked, drop, barHeight, nameWidth } = layout.rows
  const { left, right, place } = scaleOf(panel, layout, log, em)
  const line = LINE * em
  const top = stacked ? middle + drop - 1.125 * em - (lines.length - 1) * line : middle - ((lines.length - 1) * line) / 2 + 0.32 * em
  const barMiddle = middle + drop
  const ink = look === 'dimmed' ? { fill: colours.muted } : {}
  const drawn = row.size !== undefined && (!log || row.size > 0)
  const from = drawn && !log ? place(row.start + Math.min(0, row.size ?? NaN)) : left
  const to = !drawn || row.size === undefined ? left : place(log ? row.size : row.start + Math.max(0, row.size))
  const mark = { fill: colours.tones[row.tone] ?? colours.tones['plain'], ...(look === 'dimmed' && { fillOpacity: 0.22 }) }
  const length = row.size === 0 ? 0 : Math.max(2, to - from)
  return (
    <g>
      <text {...ink}>
        {lines.map((text, index) => (
          <tspan key={index} x={row.depth * em} y={top + index * line}>
            {text}
          </tspan>
        ))}
      </text>
      {drawn ? (
        <>
          {track && !log && <rect x={left} y={barMiddle - barHeight / 2} width={right - left} height={barHeight} fill={colours.track} />}
          {log ? (
            <>
              <line x1={left} x2={to} y1={barMiddle} y2={barMiddle} stroke={colours.lineStrong} strokeDasharray="1 4" />
              <circle cx={to} cy={barMiddle} r={barHeight * 0.42} {...mark} />
            </>
          ) : (
            <rect x={from} y={barMiddle - barHeight / 2} width={length} height={barHeight} {...mark} />
          )}
          <text x={(track && !log ? right : from + (log ? to - from : length)) + (log ? 0.75 : 0.5) * em} y={barMiddle + 0.32 * em} {...ink}>
            <tspan fontWeight={600}>{row.value}</tspan>
            {share !== '' && <tspan fill={colours.muted}>{`\u2002${share}`}</tspan>}
          </text>
        </>
      ) : (
        <text x={nameWidth + 0.5 * em} y={barMiddle + 0.32 * em} fill={colours.muted}>
          {row.value}
        </text>
      )}
    </g>
  )
}
