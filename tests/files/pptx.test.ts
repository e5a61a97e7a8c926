import '../../src/widgets/later-forms'
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, parseAddress } from '../../src/address/view-state'
import { PALETTE } from '../../src/charts/palette'
import type { Job } from '../../src/files/job'
import { deckPptx } from '../../src/files/pptx/deck-pptx'
import { i18nOf, type I18n } from '../../src/i18n'
import { chartModel } from '../../src/report/chart-model'
import { rowsOf, type ChartPanel } from '../../src/report/charts'
import { DEFAULT_DECK, isChartSlide, isSlideOf, SLIDE_IDS, type Deck, type SlideId } from '../../src/report/deck'
import { rowName, valueText } from '../../src/words/naming'
import { originText } from '../../src/words/origin-text'
import { slideText, type SlideView } from '../../src/words/slide-text'
import { makeReport } from '../report/make-report'
import { all, paragraphs, readPptx, relationsOf, seriesOf, targetOf, type ReadDeck } from '../support/read-pptx'
import { readXlsx } from '../support/read-xlsx'
import { FULL_REPORTS } from '../support/reports'
import { tianjin } from '../support/tianjin'

const quiet: Job = { signal: new AbortController().signal, progress: () => undefined }
const [zh, en] = [i18nOf('zh'), i18nOf('en')]
const deckOf = (...ids: SlideId[]): Deck => ids.map((id) => ({ id, title: null }))
/** The slides that the default report can show. */
const SLIDES = SLIDE_IDS.filter((id) => isSlideOf(id, '2014'))
const WHOLE = deckOf(...SLIDES)

async function make(i18n: I18n, deck: Deck, view: SlideView = DEFAULT_STATE, report = tianjin): Promise<ReadDeck> {
  return readPptx(await deckPptx(i18n, report, view, deck, quiet))
}

const whole = new Map<I18n, Promise<ReadDeck>>()

/** Returns a deck of all slides without a filter, made once for all tests. */
function wholeDeck(i18n: I18n): Promise<ReadDeck> {
  const made = whole.get(i18n) ?? make(i18n, WHOLE)
  whole.set(i18n, made)
  return made
}

/** Returns the values of a panel's rows; null for a gap. */
const valuesOf = (panel: ChartPanel): (number | null)[] => panel.rows.map(({ quantity }) => (quantity.state === 'known' ? quantity.value : null))

/** Returns what a number format of a spreadsheet shows for a number, as far as the deck uses them. */
function shownAs(format: string, value: number): string {
  return format.replace(/"([^"]*)"|#,##0(\.0+)?/g, (_, words: string | undefined, decimals: string | undefined) => {
    const digits = decimals ? decimals.length - 1 : 0
    return words ?? value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  })
}

/** Returns the shapes that say where they stand, in English Metric Units. */
const boxesOf = (part: Document) =>
  [...all(part, 'p:sp'), ...all(part, 'p:graphicFrame')].flatMap((shape) => {
    const [[offset], [extent]] = [all(shape, 'a:off'), all(shape, 'a:ext')]
    if (!offset || !extent) return []
    const [left, top, width, height] = [offset.getAttribute('x'), offset.getAttribute('y'), extent.getAttribute('cx'), extent.getAttribute('cy')].map(
      Number,
    )
    if (left === undefined || top === undefined || width === undefined || height === undefined) return []
    return [{ name: all(shape, 'p:cNvPr')[0]?.getAttribute('name') ?? '', left, top, right: left + width, bottom: top + height }]
  })

describe('the charts of the PowerPoint file', () => {
  it.each([zh, en])('hold every value of the report in full, in the chart and in its workbook ($language)', async (i18n) => {
    const { slides } = await wholeDeck(i18n)
    let compared = 0
    for (const [index, { id }] of WHOLE.entries()) {
      if (!isChartSlide(id)) {
        expect(slides[index]?.charts).toEqual([])
        continue
      }
      const { panels } = chartModel(tianjin, id, DEFAULT_STATE)
      expect(slides[index]?.charts.length).toBe(panels.length)
      for (const [place, panel] of panels.entries()) {
        const chart = slides[index]?.charts[place]
        if (!chart) throw new Error(`no chart for ${id}`)
        const series = seriesOf(chart.xml)
        const starts = panel.rows.map(({ start }) => (start === 0 ? null : start))
        const cascade = starts.some((start) => start !== null)
        const bars = series[cascade || panel.whole?.ref === 'disclosure.total' ? 1 : 0]
        expect(bars?.values).toEqual(valuesOf(panel))
        expect(bars?.categories).toEqual(panel.rows.map((row) => `${row.depth === 1 ? '· ' : ''}${rowName(i18n, row)}`))
        if (cascade) expect([series[0]?.values, series[2]?.values]).toEqual([starts, valuesOf(panel)])
        const sheet = (await readXlsx(chart.workbook)).get('Sheet1')
        expect(sheet?.rows.map(([name, value]) => [name, value])).toEqual(bars?.categories.map((name, row) => [name, bars.values[row]]))
        expect(sheet?.rows.map((cells) => cells.at(-1))).toEqual(panel.rows.map(({ quantity }) => originText(i18n, tianjin, quantity)))
        compared += panel.rows.length
      }
    }
    expect(compared).toBeGreaterThan(60)
  })

  it.each([zh, en])('label each bar with its number as the report says it, and its share ($language)', async (i18n) => {
    const { slides } = await wholeDeck(i18n)
    const expected = WHOLE.flatMap(({ id }) =>
      isChartSlide(id)
        ? rowsOf(chartModel(tianjin, id, DEFAULT_STATE)).map(
            (row) => `${valueText(i18n, row.quantity)}${row.share ? `  ${valueText(i18n, row.share)}` : ''}`,
          )
        : [],
    )
    const shown = slides.flatMap(({ charts }) =>
      charts.flatMap(({ xml }) => {
        const labelled = all(xml, 'c:ser').findIndex((series) => all(series, 'c:dLbl').length > 0)
        const values = seriesOf(xml)[labelled]?.values
        return all(xml, 'c:dLbl').map((label) => {
          const at = Number(all(label, 'c:idx')[0]?.getAttribute('val'))
          return shownAs(all(label, 'c:numFmt')[0]?.getAttribute('formatCode') ?? '', values?.[at] ?? Number.NaN).trim()
        })
      }),
    )
    expect(shown).toEqual(expected)
    expect(shown.some((text) => /余|over/.test(text))).toBe(true)
  })

  it('leave a gap where a figure is missing, never 0, and say the reason on the slide', async () => {
    const cells = {
      'disclosure.total': 100,
      'disclosure.channel.website': 60,
      'disclosure.channel.gazette': 'blank',
      'disclosure.channel.weibo': 0,
    } as const
    const { slides } = await make(zh, deckOf('disclosure-channels'), DEFAULT_STATE, makeReport('2014', cells))
    const [slide] = slides
    const chart = slide?.charts[0]
    if (!slide || !chart) throw new Error('no chart')
    const [track, bars] = seriesOf(chart.xml)
    expect(bars?.values).toEqual([60, 0, null, null, null])
    expect(track?.values).toEqual([100, 100, null, null, null])
    expect(bars?.categories).toEqual(['政府网站', '政务微博', '政府公报（空白）', '政务微信（未公布）', '其他方式（未公布）'])
    expect(all(chart.xml, 'c:dispBlanksAs')[0]?.getAttribute('val')).toBe('gap')
    expect((await readXlsx(chart.workbook)).get('Sheet1')?.rows.map(([, value]) => value)).toEqual([60, 0, null, null, null])
    expect(paragraphs(slide.xml).join('\n')).toContain('政府公报（空白）、政务微信（未公布）、其他方式（未公布）。缺失留空，不作0')
  })

  it('draw nothing where a report has no figure for them, and say so', async () => {
    const { slides } = await make(zh, deckOf('dispute-results'), DEFAULT_STATE, makeReport('2014', {}))
    expect(slides[0]?.charts).toEqual([])
    expect(slides[0] && paragraphs(slides[0].xml).join('\n')).toContain('本年报没有给出此图的任何数值')
  })

  it('pale what a highlight does not choose, and leave out what "only" removes', async () => {
    const { state } = parseAddress('#overview?reply=granted,refused')
    const [highlight, only] = [
      await make(zh, deckOf('application-outcomes'), state),
      await make(zh, deckOf('application-outcomes'), { ...state, show: 'only' }),
    ]
    const chart = highlight.slides[0]?.charts[0]?.xml
    if (!chart) throw new Error('no chart')
    const names = seriesOf(chart)[0]?.categories
    const full = all(chart, 'c:dPt').filter((point) => all(point, 'a:alpha').length === 0)
    expect(full.map((point) => names?.[Number(all(point, 'c:idx')[0]?.getAttribute('val'))])).toEqual(['同意公开', '不同意公开'])
    expect(all(chart, 'c:dPt').length).toBe(8)
    expect(seriesOf(only.slides[0]?.charts[0]?.xml ?? chart)[0]?.categories).toEqual(['同意公开', '不同意公开'])
    expect(only.slides[0] && paragraphs(only.slides[0].xml)).toContain('筛选：答复：同意公开、不同意公开；只显示所选；占比以全部为基数')
  })

  it('are described in words with every value', async () => {
    const { slides } = await make(en, deckOf('dispute-results'))
    const alt = slides[0]
      ? all(slides[0].xml, 'p:cNvPr')
          .map((shape) => shape.getAttribute('descr') ?? '')
          .join('\n')
      : ''
    for (const row of rowsOf(chartModel(tianjin, 'dispute-results', DEFAULT_STATE)))
      expect(alt).toContain(`${rowName(en, row)} ${valueText(en, row.quantity)}`)
  })

  it('say that their axis is linear where the page has a logarithmic one', async () => {
    const { slides } = await make(zh, deckOf('disclosure-channels'), { ...DEFAULT_STATE, scale: 'log' })
    expect(slides[0] && paragraphs(slides[0].xml).join('\n')).toContain('此文件中为线性坐标')
    expect(slides[0] && paragraphs(slides[0].xml).join('\n')).not.toContain('对数')
  })
})

describe('the slides of the PowerPoint file', () => {
  it.each([zh, en])('say what the slides on the screen say: title in the place for titles, source, filter line, number ($language)', async (i18n) => {
    const { state } = parseAddress('#overview?method=online')
    const { slides } = await make(i18n, WHOLE, state)
    expect(slides.length).toBe(WHOLE.length)
    for (const [index, { id }] of WHOLE.entries()) {
      const text = slideText(i18n, tianjin, state, { id, title: null })
      const slide = slides[index]
      if (!slide) throw new Error(`no slide ${id}`)
      const inPlace = (...types: string[]) =>
        all(slide.xml, 'p:sp')
          .filter((shape) => types.includes(all(shape, 'p:ph')[0]?.getAttribute('type') ?? ''))
          .flatMap(paragraphs)
      expect(inPlace('title', 'ctrTitle')).toEqual([text.title])
      expect(inPlace('ftr')).toEqual([text.source])
      expect(inPlace('sldNum')).toEqual([`${index + 1} / ${WHOLE.length}`])
      const words = paragraphs(slide.xml)
      for (const line of [text.base, text.filter, text.checks].filter(Boolean)) expect(words).toContain(line)
      if (text.body.kind === 'figures') for (const figure of text.body.figures) expect(words).toContain(figure.counted)
    }
  })

  it.each([zh, en])('say the unit of a headline figure once ($language)', async (i18n) => {
    const { slides } = await make(i18n, deckOf('headline'))
    const words = slides[0] ? paragraphs(slides[0].xml) : []
    expect(words).toContain(i18n.language === 'zh' ? '466,860 条' : '466,860')
    expect(words).toContain('40.09%')
  })

  it('have every number with its source in their notes', async () => {
    const { slides } = await wholeDeck(zh)
    for (const [index, { id }] of WHOLE.entries()) {
      const { notes } = slideText(zh, tianjin, DEFAULT_STATE, { id, title: null })
      const slide = slides[index]
      expect(slide && paragraphs(slide.notes)).toEqual(notes)
    }
    expect(slides[SLIDES.indexOf('dispute-results')]?.notes.documentElement.textContent).toMatch(/行政复议数量：442件（[^）]+段）/)
  })

  it("follow the reader's deck, with titles of any signs", async () => {
    const title = '我们的“结论”：<b> & \u0007"x"'
    const { slides } = await make(zh, [
      { id: 'sources', title: null },
      { id: 'application-methods', title },
      { id: 'title', title: 'A' },
    ])
    expect(slides.map(({ xml }) => paragraphs(all(xml, 'p:sp')[0] ?? xml)[0])).toEqual([
      '数字来自天津市2018年政府信息公开年度报告',
      title.replace('\u0007', ''),
      'A',
    ])
  })

  it.each([zh, en])('have a typeface for both scripts and a language wherever text stands ($language)', async (i18n) => {
    const { xml } = await wholeDeck(i18n)
    let seen = 0
    for (const [path, part] of xml) {
      if (!/slides|notesSlides|charts|slideLayouts|Masters|theme/.test(path)) continue
      const looks = [...all(part, 'a:rPr'), ...all(part, 'a:defRPr'), ...all(part, 'a:majorFont'), ...all(part, 'a:minorFont')]
      for (const look of looks) {
        expect(all(look, 'a:latin')[0]?.getAttribute('typeface')).toBeTruthy()
        expect(all(look, 'a:ea')[0]?.getAttribute('typeface')).toMatch(/^(Microsoft YaHei|\+m[jn]-ea)$/)
      }
      for (const look of all(part, 'a:rPr')) expect(look.getAttribute('lang')).toBe(i18n.language === 'zh' ? 'zh-CN' : 'en-GB')
      if (looks.length > 0) seen += 1
    }
    expect(seen).toBeGreaterThan(SLIDES.length * 2)
  })

  it.each([zh, en])('can be read from the back row: nothing is smaller than 15 points, and the title is large ($language)', async (i18n) => {
    const { slides } = await wholeDeck(i18n)
    for (const { xml, charts } of slides) {
      const sizes = (part: Document, name: string) => all(part, name).map((look) => Number(look.getAttribute('sz')))
      const [title = 0] = sizes(xml, 'a:rPr')
      expect(title).toBeGreaterThanOrEqual(2000)
      for (const size of [...sizes(xml, 'a:rPr'), ...charts.flatMap((chart) => sizes(chart.xml, 'a:defRPr'))])
        expect(size).toBeGreaterThanOrEqual(1500)
    }
  })

  it('wear our colours as their theme', async () => {
    const { xml } = await make(zh, deckOf('title'))
    const colours = new Set(
      [...xml]
        .filter(([path]) => path.startsWith('ppt/theme/'))
        .flatMap(([, part]) => all(part, 'a:srgbClr').map((each) => each.getAttribute('val'))),
    )
    const { ink, muted, accent, tones } = PALETTE.light
    for (const hex of [ink, muted, accent, tones['disclosed'], tones['refused']]) expect(colours).toContain(hex?.slice(1).toUpperCase())
  })

  it.each(FULL_REPORTS)('can be made of a report of the $form form, some figures of it missing', async (report) => {
    const { xml } = await make(en, deckOf(...SLIDE_IDS.filter((id) => isSlideOf(id, report.form))), DEFAULT_STATE, report)
    for (const [, part] of xml) expect(part.documentElement.outerHTML).not.toMatch(/NaN|undefined|Infinity|null/)
  })

  it('hold nothing that stands outside of them or covers another thing', async () => {
    const { state } = parseAddress('#overview?reply=granted,refused&channel=website&base=selection&scale=log')
    const gaps = makeReport('2014', {
      'disclosure.total': 100,
      'disclosure.channel.website': 60,
      'review.total': 9,
      'review.upheld': 4,
      'applications.received': 1,
    })
    const laterDecks = FULL_REPORTS.filter(({ form }) => form !== '2014').map((report) =>
      make(zh, deckOf(...SLIDE_IDS.filter((id) => isSlideOf(id, report.form))), DEFAULT_STATE, report),
    )
    const faults: string[] = []
    for (const { xml } of [
      await wholeDeck(zh),
      await wholeDeck(en),
      await make(en, WHOLE, state),
      await make(en, WHOLE, DEFAULT_STATE, gaps),
      ...(await Promise.all(laterDecks)),
    ]) {
      for (const [path, part] of xml) {
        if (!/^ppt\/slide(s|Layouts|Masters)\/[^/]+$/.test(path)) continue
        const boxes = boxesOf(part)
        for (const [index, box] of boxes.entries()) {
          if (box.left < 0 || box.top < 0 || box.right > 12_192_000 || box.bottom > 6_858_000) faults.push(`${path}: ${box.name} stands outside`)
          for (const other of path.includes('slides/') ? boxes.slice(index + 1) : []) {
            const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
            if (!apart) faults.push(`${path}: ${box.name} covers ${other.name}`)
          }
        }
      }
    }
    expect(faults).toEqual([])
  })
})

describe('the package of the PowerPoint file', () => {
  it('names the type of every part, has every part that it names, and no relation leads nowhere', async () => {
    const { xml, paths } = await wholeDeck(zh)
    const types = xml.get('[Content_Types].xml')
    if (!types) throw new Error('no content types')
    const named = all(types, 'Override').map((part) => part.getAttribute('PartName')?.slice(1) ?? '')
    expect([...named].sort()).toEqual(paths.filter((path) => !/\.rels$|^\[/.test(path)).sort())
    expect(new Set(named).size).toBe(named.length)
    const meant = new Set<string>()
    for (const path of paths.filter((each) => each.endsWith('.rels'))) {
      const relations = xml.get(path)
      const from = path.replace('_rels/', '').replace(/\.rels$/, '')
      if (!relations) throw new Error(path)
      const links = all(relations, 'Relationship')
      expect(new Set(links.map((link) => link.getAttribute('Id'))).size).toBe(links.length)
      for (const link of links) {
        const target = targetOf(from, link.getAttribute('Target') ?? '')
        expect(paths).toContain(target)
        meant.add(target)
      }
    }
    expect([...meant].sort()).toEqual([...named].sort())
  })

  it('gives every shape of a part an id of its own, has a relation for every id used, and no text without words', async () => {
    const { xml } = await wholeDeck(en)
    for (const [path, part] of xml) {
      const ids = all(part, 'p:cNvPr').map((shape) => shape.getAttribute('id'))
      expect(`${path}: ${ids.length - new Set(ids).size}`).toBe(`${path}: 0`)
      const relations = xml.get(relationsOf(path))
      const known = relations ? all(relations, 'Relationship').map((link) => link.getAttribute('Id')) : []
      for (const used of part.documentElement.outerHTML.matchAll(/ r:(?:id|embed)="([^"]+)"/g)) expect(known).toContain(used[1])
      for (const text of all(part, 'a:t')) expect(text.textContent).not.toBe('')
    }
  })

  it('places labels only where bars of their kind may have them', async () => {
    const { slides } = await wholeDeck(zh)
    for (const { charts } of slides) {
      for (const { xml } of charts) {
        const stacked = all(xml, 'c:grouping')[0]?.getAttribute('val') === 'stacked'
        const places = new Set(all(xml, 'c:dLblPos').map((place) => place.getAttribute('val')))
        expect([...places]).toEqual([stacked ? 'inBase' : 'outEnd'])
        const axes = all(xml, 'c:axId').map((axis) => axis.getAttribute('val'))
        expect(axes.slice(0, 2)).toEqual(axes.slice(2))
      }
    }
  })
})

describe('making the PowerPoint file', () => {
  it('says after each slide how many are done', async () => {
    const said: string[] = []
    await deckPptx(zh, tianjin, DEFAULT_STATE, DEFAULT_DECK, { ...quiet, progress: (done, of) => said.push(`${done}/${of}`) })
    expect(said).toEqual(Array.from({ length: 12 }, (_, index) => `${index}/11`))
  })

  it('ends at the slide at which it is cancelled', async () => {
    const controller = new AbortController()
    const said: number[] = []
    const progress = (done: number) => {
      said.push(done)
      if (done === 3) controller.abort(new Error('no longer wanted'))
    }
    await expect(deckPptx(zh, tianjin, DEFAULT_STATE, DEFAULT_DECK, { signal: controller.signal, progress })).rejects.toThrow('no longer wanted')
    expect(said).toEqual([0, 1, 2, 3])
  })
})
