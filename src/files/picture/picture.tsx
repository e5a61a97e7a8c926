import type { Palette } from '../../charts/palette'
import { STILL_FONTS, StillPlot } from '../../charts/still-chart'
import { EM, layoutPicture, MARGIN, PICTURE_WIDTH, SIZES, type MeasureAt } from './picture-layout'
import type { PictureContent } from './picture-words'

/** A chart with all that belongs to it, as one SVG of shapes and texts: it needs no style sheet, no HTML and nothing from elsewhere. */
export function Picture({
  content,
  description,
  language,
  colours,
  measureAt,
  formatTick,
}: {
  content: PictureContent
  /** The chart in words, for those who cannot see it. */
  description: string
  language: 'zh' | 'en'
  colours: Palette
  measureAt: MeasureAt
  formatTick: (value: number) => string
}) {
  const { height, texts, legend, chart, rule } = layoutPicture(content, measureAt)
  const room = PICTURE_WIDTH - 2 * MARGIN
  return (
    <svg
      width={PICTURE_WIDTH}
      height={height}
      viewBox={`0 0 ${PICTURE_WIDTH} ${height}`}
      xmlLang={language === 'zh' ? 'zh-CN' : 'en'}
      fontFamily={STILL_FONTS[language]}
      role="img"
    >
      <title>{`${content.topic} · ${content.title}`}</title>
      <desc>{description}</desc>
      <rect width={PICTURE_WIDTH} height={height} fill={colours.paper} />
      <g transform={`translate(${MARGIN} 0)`}>
        <line x1={0} x2={room} y1={MARGIN * 0.6} y2={MARGIN * 0.6} stroke={colours.ink} strokeWidth={2} />
        {texts.map(({ role, size, bold, faint, lines }) => (
          <text key={role} fontSize={size} fontWeight={bold ? 600 : 400} fill={faint ? colours.muted : colours.ink}>
            {lines.map((line) => (
              <tspan key={line.y} x={0} y={line.y}>
                {line.text}
              </tspan>
            ))}
          </text>
        ))}
        {legend.map((item) => (
          <g key={item.name}>
            <rect
              x={item.x}
              y={item.y - 0.68 * EM}
              width={0.75 * EM}
              height={0.75 * EM}
              fill={item.fill}
              {...(item.dimmed && { fillOpacity: 0.22 })}
            />
            <text x={item.x + 1.1 * EM} y={item.y} fontSize={SIZES.text} fill={colours.ink}>
              {item.name}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${chart})`}>
          <StillPlot
            panels={content.panels}
            width={room}
            em={EM}
            log={content.log}
            track={content.track}
            columns={2}
            colours={colours}
            measure={measureAt(SIZES.text)}
            formatTick={formatTick}
          />
        </g>
        <line x1={0} x2={room} y1={rule} y2={rule} stroke={colours.line} />
      </g>
    </svg>
  )
}
