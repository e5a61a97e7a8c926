import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../src/charts/arrangement'
import type { BarRow } from '../../src/charts/bar-rows'
import { PALETTE } from '../../src/charts/palette'
import { StillChart, stillChartHeight, type StillChartProps, type StillPanel } from '../../src/charts/still-chart'
import { estimateEms, type MeasureText } from '../../src/ui/measure-text'

const EM = 16
const colours = PALETTE.light
const measure: MeasureText = (text) => estimateEms(text) * EM * 0.875

const rowOf = (key: string, size: number | undefined, more: Partial<BarRow> = {}): BarRow => ({
  key,
  name: `行${key}`,
  size,
  start: 0,
  value: size === undefined ? '未公布' : String(size),
  share: '',
  widestShare: '100.00%',
  tone: 'plain',
  pickable: true,
  depth: 0,
  ...more,
})

const placed = (rows: readonly BarRow[], looks: Record<string, 'chosen' | 'dimmed'> = {}): Arrangement =>
  new Map(rows.map((row, place) => [row.key, { place, share: row.share, look: looks[row.key] ?? 'plain' }]))

const panelOf = (key: string, rows: readonly BarRow[], more: Partial<StillPanel> = {}): StillPanel => ({
  key,
  title: '',
  rows,
  arrangement: placed(rows),
  axisEnd: Math.max(1, ...rows.map((row) => row.start + (row.size ?? 0))),
  ...more,
})

function draw(panels: readonly StillPanel[], more: Partial<StillChartProps> = {}) {
  const props: StillChartProps = { panels, width: 700, em: EM, log: false, track: false, colours, formatTick: String, measure, ...more }
  const { container } = render(<StillChart {...props} />)
  const svg = container.firstElementChild
  if (!(svg instanceof SVGSVGElement)) throw new Error('no picture')
  const number = (element: Element, name: string) => Number(element.getAttribute(name))
  const bars = [...svg.querySelectorAll('rect')].filter((rect) => Object.values(colours.tones).includes(rect.getAttribute('fill') ?? ''))
  const text = (words: string) => {
    const found = [...svg.querySelectorAll('text')].find((each) => each.textContent.startsWith(words))
    if (!found) throw new Error(`no text ${words}`)
    return found
  }
  /** Baseline of a text from the top of its panel's plot. */
  const baseline = (words: string) => number(text(words).querySelector('tspan[y]') ?? text(words), 'y')
  const panelPlaces = [...svg.querySelectorAll(':scope > g > g')].map((each) =>
    (/translate\((\S+) (\S+)\)/.exec(each.getAttribute('transform') ?? '') ?? []).slice(1).map(Number),
  )
  return { svg, props, bars, widths: bars.map((bar) => number(bar, 'width')), text, baseline, number, panelPlaces }
}

describe('StillChart', () => {
  it('is one SVG of fixed size with shapes, texts and presentation attributes only', () => {
    const { svg, props, number } = draw([panelOf('a', [rowOf('1', 30), rowOf('2', undefined)], { title: '题', whole: '30件' })])
    expect([number(svg, 'width'), number(svg, 'height')]).toEqual([700, stillChartHeight(props)])
    const all = [...svg.querySelectorAll('*')]
    expect(all.every((each) => each.namespaceURI === 'http://www.w3.org/2000/svg')).toBe(true)
    expect(all.flatMap((each) => each.getAttributeNames()).filter((name) => /^(class|style|id|href|data-.*)$/.test(name))).toEqual([])
    expect([...new Set(all.map((each) => each.tagName))].sort()).toEqual(['g', 'line', 'rect', 'text', 'tspan'])
  })

  it('draws bars as long as their values', () => {
    const { widths } = draw([panelOf('a', [rowOf('1', 400), rowOf('2', 100), rowOf('3', 50)])])
    const [longest = 0] = widths
    expect(widths.map((width) => Math.round((width / longest) * 400))).toEqual([400, 100, 50])
  })

  it('begins a bar where its row says, and draws a difference below 0 to the left of it', () => {
    const { bars, number } = draw([panelOf('a', [rowOf('1', 100), rowOf('2', 40, { start: 60 }), rowOf('3', -20, { start: 80 })])])
    const [whole, late, back] = bars.map((bar) => ({ x: number(bar, 'x'), end: number(bar, 'x') + number(bar, 'width') }))
    expect(late?.end).toBeCloseTo(whole?.end ?? NaN)
    expect(back?.x).toBeCloseTo(late?.x ?? NaN)
  })

  it('shows a small value at least 2 px long, 0 as nothing, and a missing one as a gap with its reason', () => {
    const { widths, text } = draw([panelOf('a', [rowOf('1', 100_000), rowOf('2', 1), rowOf('3', 0), rowOf('4', undefined)])])
    expect(widths.slice(1)).toEqual([2, 0])
    expect(text('未公布')).toHaveAttribute('fill', colours.muted)
  })

  it('leaves out rows that are not on show and sets the others in the order of the arrangement', () => {
    const rows = [rowOf('1', 3), rowOf('2', 2), rowOf('3', 1)]
    const arrangement: Arrangement = new Map([
      ['3', { place: 0, share: '', look: 'plain' }],
      ['1', { place: 1, share: '75%', look: 'plain' }],
    ])
    const { svg, bars, baseline, text } = draw([panelOf('a', rows, { arrangement })])
    expect(bars).toHaveLength(2)
    expect(svg.textContent).not.toContain('行2')
    expect(baseline('行3')).toBeLessThan(baseline('行1'))
    expect(text('3\u2002').textContent).toBe('3\u200275%')
  })

  it('pales the rows that are not selected, in mark and words', () => {
    const rows = [rowOf('1', 3), rowOf('2', 2)]
    const { bars, text } = draw([panelOf('a', rows, { arrangement: placed(rows, { '1': 'chosen', '2': 'dimmed' }) })])
    expect(bars.map((bar) => bar.getAttribute('fill-opacity'))).toEqual([null, '0.22'])
    expect([text('行1'), text('行2')].map((each) => each.getAttribute('fill'))).toEqual([null, colours.muted])
  })

  it('draws dots on a log scale, with powers of ten below, and none for 0', () => {
    const { svg, number } = draw([panelOf('a', [rowOf('1', 1000), rowOf('2', 10), rowOf('3', 0)])], { log: true, track: true })
    const [far, near, none] = [...svg.querySelectorAll('circle')].map((circle) => number(circle, 'cx'))
    expect(none).toBeUndefined()
    expect(svg.querySelectorAll(`rect[fill="${colours.track}"]`)).toHaveLength(0)
    const ticks = [...svg.querySelectorAll('[text-anchor=middle] text')]
    expect(ticks.map((tick) => tick.textContent)).toEqual(['1', '10', '100', '1000'])
    expect([near, far]).toEqual([ticks[1], ticks[3]].map((tick) => tick && number(tick, 'x')))
  })

  it('draws the whole behind every bar, and the values at its right', () => {
    const { svg, text, number } = draw([panelOf('a', [rowOf('1', 20, { value: '20条' }), rowOf('2', 10, { value: '10条' })], { axisEnd: 40 })], {
      track: true,
    })
    const tracks = [...svg.querySelectorAll(`rect[fill="${colours.track}"]`)]
    expect(tracks).toHaveLength(2)
    const end = Math.max(...tracks.map((track) => number(track, 'x') + number(track, 'width')))
    expect([number(text('20条'), 'x'), number(text('10条'), 'x')]).toEqual([end + 8, end + 8])
  })

  it('sets panels beside one another where there is room for two columns, on one scale', () => {
    const panels = [
      panelOf('a', [rowOf('1', 100)], { title: '复议', axisEnd: 100 }),
      panelOf('b', [rowOf('2', 50, { name: '名字长得多的一行' })], { title: '诉讼', axisEnd: 100 }),
      panelOf('c', [rowOf('3', 10)], { title: '其他', axisEnd: 100 }),
    ]
    const beside = draw(panels, { width: 1000, columns: 2 })
    const [a = [], b = [], c = []] = beside.panelPlaces
    expect([a[0], c[0]]).toEqual([0, 0])
    expect(b[0]).toBeGreaterThan(500)
    expect(b[1]).toBe(a[1])
    expect(c[1]).toBeGreaterThan(a[1] ?? NaN)
    const [long = 0, half = 0] = beside.widths
    expect(half).toBeCloseTo(long / 2)
    const below = draw(panels, { width: 600, columns: 2 })
    expect(below.panelPlaces.map(([x]) => x)).toEqual([0, 0, 0])
    expect(stillChartHeight(below.props)).toBeGreaterThan(stillChartHeight(beside.props))
  })

  it('leaves out a panel without a row on show', () => {
    const { svg, panelPlaces } = draw([
      panelOf('a', [rowOf('1', 1)], { title: '复议', arrangement: new Map() }),
      panelOf('b', [rowOf('2', 1)], { title: '诉讼' }),
    ])
    expect(panelPlaces).toEqual([[0, 0]])
    expect(svg.textContent).not.toContain('复议')
  })

  it('keeps every text inside, names in lines and above the bars where it is narrow', () => {
    const rows = [
      rowOf('1', 123_456, { name: '通过不同渠道和方式主动公开政府信息的数量（不含规范性文件）', share: '55.38%' }),
      rowOf('2', 1, { depth: 1 }),
    ]
    for (const width of [320, 420, 700]) {
      const { svg, number } = draw([panelOf('a', rows)], { width })
      for (const line of svg.querySelectorAll('tspan[x]')) {
        expect(number(line, 'x') + measure(line.textContent)).toBeLessThanOrEqual(width)
      }
      for (const value of svg.querySelectorAll('text[x]:not([text-anchor=middle] *)')) {
        expect(number(value, 'x') + measure(value.textContent)).toBeLessThanOrEqual(width)
      }
      const height = number(svg, 'height')
      for (const each of svg.querySelectorAll('[y]')) expect(number(each, 'y')).toBeLessThanOrEqual(height)
    }
  })

  it('has a name where one is given, and is hidden from readers of screens where its words stand beside it', () => {
    const panels = [panelOf('a', [rowOf('1', 1)])]
    expect(draw(panels, { 'aria-label': '图' }).svg).toHaveAccessibleName('图')
    expect(draw(panels, { 'aria-hidden': true }).svg).toHaveAttribute('aria-hidden', 'true')
  })
})
