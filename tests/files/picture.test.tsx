import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, type ViewState } from '../../src/address/view-state'
import { PALETTE } from '../../src/charts/palette'
import { copyPicture, unableToCopy } from '../../src/files/picture/copy-picture'
import { pictureSvg } from '../../src/files/picture/picture-svg'
import { i18nOf } from '../../src/i18n'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { rowsOf, type ChartId } from '../../src/report/charts'
import { FORMS, type Report } from '../../src/report/schema'
import { estimateEms } from '../../src/ui/measure-text'
import { labelText, valueText } from '../../src/words/naming'
import { slideText } from '../../src/words/slide-text'
import { makeReport } from '../report/make-report'
import { filterOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const SVG = 'http://www.w3.org/2000/svg'
const DAY = new Date(2026, 10, 23)
const packed = (text: string) => text.replace(/\s+/gu, '')

interface Asked {
  language?: 'zh' | 'en'
  theme?: keyof typeof PALETTE
  view?: Partial<ViewState>
  report?: Report
}

/** Makes a picture and opens it again as an XML file. */
function picture(id: ChartId, { language = 'zh', theme = 'light', view = {}, report = tianjin }: Asked = {}) {
  const file = pictureSvg(i18nOf(language), report, { ...DEFAULT_STATE, ...view }, id, theme, DAY)
  const drawing = new DOMParser().parseFromString(file.text, 'image/svg+xml')
  const svg = drawing.documentElement
  const texts = [...svg.querySelectorAll('text')]
  // A row begins with its name; it holds no other group.
  const rows = [...svg.querySelectorAll('g')]
    .filter((group) => group.firstElementChild?.tagName === 'text' && !group.querySelector('g'))
    .filter((group) => group.querySelector('tspan[y]'))
    .map((group) => {
      const [name, value] = group.querySelectorAll('text')
      const mark = [...group.querySelectorAll('rect, circle')].at(-1)
      return { name: name?.textContent ?? '', value: value?.textContent ?? '', mark, panel: group.parentElement }
    })
  const legend = [...svg.querySelectorAll('g > rect:first-child + text:last-child')].map((text) => ({
    name: text.textContent,
    swatch: text.previousElementSibling,
  }))
  return { file, svg, drawing, texts, rows, legend, words: packed(texts.map((each) => each.textContent).join('')) }
}

const languages = ['zh', 'en'] as const
const everyChart = CHARTS.flatMap((id) => languages.map((language) => ({ id, language })))

describe('pictureSvg', () => {
  it.each(everyChart)('of $id in $language is a whole XML file of pure SVG', ({ id, language }) => {
    const { file, svg, drawing } = picture(id, { language })
    expect(drawing.querySelector('parsererror')).toBeNull()
    expect(file.text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /)
    const all = [svg, ...svg.querySelectorAll('*')]
    expect(all.filter((each) => each.namespaceURI !== SVG)).toEqual([])
    expect([...new Set(all.map((each) => each.tagName))].filter((tag) => !/^(svg|title|desc|g|rect|circle|line|text|tspan)$/.test(tag))).toEqual([])
    expect(all.flatMap((each) => each.getAttributeNames()).filter((name) => /^(class|style|id|.*href|data-.*|on.*)$/.test(name))).toEqual([])
    expect(file.text.replace(`xmlns="${SVG}"`, '')).not.toMatch(/https?:|url\(|&nbsp;/)
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual([String(file.width), String(file.height)])
  })

  it.each(everyChart)('of $id in $language names every row with its value and share', ({ id, language }) => {
    const i18n = i18nOf(language)
    const { rows, words } = picture(id, { language })
    const model = chartModel(tianjin, id, DEFAULT_STATE)
    expect(rows).toHaveLength(rowsOf(model).length)
    for (const [place, row] of rowsOf(model).entries()) {
      expect(packed(rows[place]?.name ?? '')).toContain(packed(labelText(i18n, row.label)))
      const share = row.share ? valueText(i18n, row.share) : ''
      expect(packed(rows[place]?.value ?? '')).toBe(packed(`${valueText(i18n, row.quantity)}${share}`))
    }
    for (const panel of model.panels) if (panel.label) expect(words).toContain(packed(labelText(i18n, panel.label)))
  })

  it.each(everyChart)('of $id in $language has title, base, source, verdicts, brand and day', ({ id, language }) => {
    const i18n = i18nOf(language)
    const { words, svg } = picture(id, { language })
    const { topic, title, base, source, checks } = slideText(i18n, tianjin, DEFAULT_STATE, { id, title: null })
    // A line that begins with a part of the base needs no dot before it.
    const said = [topic, title, ...base.split(' · '), source, checks, i18n.t('brand'), i18n.date('2026-11-23')]
    expect(said.filter((each) => !words.includes(packed(each)))).toEqual([])
    expect(svg.querySelector('title')?.textContent).toBe(`${topic} · ${title}`)
  })

  it.each(everyChart)('of $id in $language cuts nothing off and lets no line stand on another', ({ id, language }) => {
    const { svg, file } = picture(id, { language })
    let last = 0
    // The texts above and below the chart, from the top.
    for (const line of svg.querySelectorAll(':scope > g > text > tspan')) {
      const text = line.parentElement
      const size = Number(text?.getAttribute('font-size'))
      const top = Number(line.getAttribute('y')) - size * 0.9
      expect(top).toBeGreaterThanOrEqual(last)
      last = Number(line.getAttribute('y')) + size * 0.2
      expect(estimateEms(line.textContent) * size).toBeLessThanOrEqual(file.width - 96)
    }
    expect(last).toBeLessThan(file.height)
  })

  it.each(CHARTS)('of %s has a bar for every figure, as long as its value', (id) => {
    const { rows } = picture(id)
    const bars = rowsOf(chartModel(tianjin, id, DEFAULT_STATE)).flatMap(({ quantity }, place) => {
      const row = rows[place]
      if (quantity.state === 'missing') return []
      expect(row?.mark?.tagName).toBe('rect')
      return { panel: row?.panel, amount: quantity.value, length: Number(row?.mark?.getAttribute('width')) }
    })
    for (const panel of new Set(bars.map((bar) => bar.panel))) {
      const beside = bars.filter((bar) => bar.panel === panel)
      const longest = beside.reduce((a, b) => (a.amount > b.amount ? a : b))
      for (const { amount, length } of beside) expect(length).toBeCloseTo(Math.max(2, (amount / longest.amount) * longest.length), 6)
    }
  })

  it.each([
    ['application-outcomes', 'zh', ['公开', '部分公开', '不公开', '无法提供', '其他处理']],
    ['application-groups', 'en', ['Disclosed', 'Partly disclosed', 'Refused', 'Unable to provide', 'Otherwise handled']],
    ['dispute-results', 'zh', ['行政复议', '行政诉讼']],
    ['dispute-rates', 'zh', ['行政复议', '行政诉讼', '两者合计']],
    ['disclosure-channels', 'zh', ['全部：主动公开政府信息数（466,860条）']],
    ['application-methods', 'zh', []],
  ] as const)('of %s in %s has a legend where colours have a meaning', (id, language, names) => {
    const { legend } = picture(id, { language })
    expect(legend.map(({ name }) => name)).toEqual(names)
  })

  it('gives the legend the colours of the marks', () => {
    const { legend, rows } = picture('application-outcomes', { theme: 'dark' })
    const fills = new Set(rows.map(({ mark }) => mark?.getAttribute('fill')))
    expect(new Set(legend.map(({ swatch }) => swatch?.getAttribute('fill')))).toEqual(fills)
  })

  it.each(['light', 'dark', 'projector'] as const)('has the colours of the %s page', (theme) => {
    const { svg, rows } = picture('application-methods', { theme })
    expect(svg.querySelector('rect')?.getAttribute('fill')).toBe(PALETTE[theme].paper)
    expect(rows[0]?.mark?.getAttribute('fill')).toBe(PALETTE[theme].tones['plain'])
  })

  it('pales what is not selected and says so', () => {
    const view = { filter: filterOf({ method: ['online', 'fax'] }) }
    const { rows, legend, words } = picture('application-methods', { view })
    expect(rows.map(({ name, mark }) => [name, mark?.getAttribute('fill-opacity')])).toEqual([
      ['网络', null],
      ['信函', '0.22'],
      ['当面', '0.22'],
      ['传真', null],
    ])
    expect(legend.map(({ name }) => name)).toEqual(['已选', '未选（变淡）'])
    expect(words).toContain('筛选：申请方式：传真、网络')
    expect(picture('application-outcomes', { view: { filter: filterOf({ reply: ['granted'] }) } }).legend.at(-1)?.name).toBe('未选（变淡）')
  })

  it('leaves out what is removed, on the scale of the page, and keeps shares of the selection', () => {
    const view = { filter: filterOf({ method: ['letter', 'fax'] }), show: 'only' as const, base: 'selection' as const }
    const all = picture('application-methods')
    const only = picture('application-methods', { view })
    expect(only.rows.map(({ name, value }) => [name, value])).toEqual([
      ['信函', '4,605\u200297.42%'],
      ['传真', '122\u20022.58%'],
    ])
    const scale = ({ rows }: typeof all) => Number(rows.find(({ name }) => name === '信函')?.mark?.getAttribute('width'))
    expect(scale(only)).toBeCloseTo(scale(all))
    expect(only.legend).toEqual([])
  })

  it('says of a filter that does not reach the chart that it does not', () => {
    const { words, rows } = picture('disclosure-normative', { view: { filter: filterOf({ reply: ['granted'] }) } })
    expect(words).toContain('筛选（答复）不影响此图')
    expect(rows[0]?.mark?.getAttribute('fill-opacity')).toBeNull()
    expect(picture('disclosure-normative').words).not.toContain('筛选')
  })

  it('draws dots on the log scale where the page does', () => {
    const { rows, words, legend } = picture('disclosure-channels', { view: { scale: 'log' } })
    expect(rows.map(({ mark }) => mark?.tagName)).toEqual(Array.from({ length: 5 }, () => 'circle'))
    expect(words).toContain('对数')
    expect(legend).toEqual([])
  })

  it.each(FORMS)('leaves a gap with its reason where a report of the %s form gives no figure', (form) => {
    for (const id of CHARTS) {
      const report = makeReport(form, {})
      const { rows, drawing } = picture(id, { report })
      expect(drawing.querySelector('parsererror')).toBeNull()
      const absent = rowsOf(chartModel(report, id, DEFAULT_STATE))
      expect(rows.map(({ value, mark }) => [value, mark])).toEqual(absent.map(({ quantity }) => [valueText(i18nOf('zh'), quantity), undefined]))
    }
  })

  it('escapes what XML would take for its own and drops what it has no place for', () => {
    const words = '天津 <script>&amp; "报告" \u0008\u000b\ufffe </text>'
    const { drawing, words: said, svg } = picture('application-flow', { report: { ...tianjin, title: { zh: words, en: words } } })
    expect(drawing.querySelector('parsererror')).toBeNull()
    expect(svg.querySelector('script')).toBeNull()
    expect(said).toContain('天津<script>&amp;"报告"</text>')
  })

  it('wraps a very long title instead of cutting it', () => {
    const long = '关于天津市人民政府信息公开工作情况的年度报告'.repeat(9)
    const { words, texts } = picture('application-flow', { report: { ...tianjin, title: { zh: long, en: long } } })
    expect(words).toContain(long)
    expect(texts.find((each) => each.textContent.startsWith('来源'))?.querySelectorAll('tspan').length).toBeGreaterThan(2)
  })

  it('leaves nothing of its making on the page', () => {
    picture('application-flow')
    expect(document.body).toBeEmptyDOMElement()
  })
})

describe('unableToCopy', () => {
  const clipboard = { write: () => Promise.resolve() }
  const only = (...types: string[]) => ({ supports: (type: string) => types.includes(type) })
  it.each([
    ['image/png', 'on plain http', {}, 'http'],
    ['image/png', 'where the clipboard takes texts only', { clipboard: {}, item: {} }, 'type'],
    ['image/png', 'where there are no items for it', { clipboard }, 'type'],
    ['image/png', 'in Chromium 109', { clipboard, item: {} }, null],
    ['image/svg+xml', 'in Chromium 109', { clipboard, item: {} }, 'type'],
    ['image/svg+xml', 'where only PNG is taken', { clipboard, item: only('image/png') }, 'type'],
    ['image/svg+xml', 'where both are taken', { clipboard, item: only('image/png', 'image/svg+xml') }, null],
  ] as const)('%s %s', (type, _where, offer, expected) => {
    expect(unableToCopy(type, offer)).toBe(expected)
  })
  it('asks the browser, and jsdom has no clipboard', () => {
    expect(unableToCopy('image/png')).toBe('http')
  })
})

describe('copyPicture', () => {
  it('says that it was refused, and hands on why a picture could not be made', async () => {
    // jsdom has no clipboard: whoever asks is refused.
    await expect(copyPicture('image/png', Promise.resolve(new Blob(['x'])))).resolves.toBe(false)
    await expect(copyPicture('image/png', Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  })
})
