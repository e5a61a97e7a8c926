import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, parseAddress } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { rowsOf } from '../../src/report/charts'
import { chartModel } from '../../src/report/chart-model'
import { DEFAULT_DECK, isChartSlide } from '../../src/report/deck'
import type { Report } from '../../src/report/schema'
import { estimateEms } from '../../src/ui/measure-text'
import { handoutSections } from '../../src/views/handout/content'
import { HandoutView } from '../../src/views/handout/handout-view'
import { paginate, type SectionHeights } from '../../src/views/handout/paginate'
import { tableColumns } from '../../src/views/handout/table-columns'
import { looksOf, pageFilterText, type TableRow } from '../../src/views/handout/table-rows'
import { renderWith } from '../support/render'
import { tianjin } from '../support/tianjin'

/** A section of a heading of 50, a figure of 100 and rows of 20 below a head of 20, unless said otherwise. */
function sectionOf({
  rows = 3,
  row = 20,
  rowAfter = row,
  ...rest
}: Partial<SectionHeights> & { rows?: number; row?: number; rowAfter?: number } = {}): SectionHeights {
  const heights = (each: number) => ({ head: 20, rows: Array.from({ length: rows }, () => each) })
  return {
    head: 50,
    again: 30,
    figure: 100,
    beside: false,
    first: heights(row),
    next: heights(rowAfter),
    keep: Array.from({ length: rows }, () => false),
    tail: 10,
    ...rest,
  }
}

/** Returns pages in short: section, rows, and whether the part opens and closes the section. */
const told = (sections: readonly SectionHeights[], room: number, gap = 10) =>
  paginate(sections, room, gap).map((page) =>
    page.map(({ section, from, to, opens, closes }) => `${section}:${from}-${to}${opens ? ' opens' : ''}${closes ? ' closes' : ''}`),
  )

describe('paginate', () => {
  it('puts sections on one page as long as they fit with the gap between them', () => {
    // Each is 50 + 100 + 20 + 3 × 20 + 10 = 240 high.
    expect(told([sectionOf(), sectionOf()], 490)).toEqual([['0:0-3 opens closes', '1:0-3 opens closes']])
    expect(told([sectionOf(), sectionOf()], 489)).toEqual([['0:0-3 opens closes'], ['1:0-3 opens closes']])
  })

  it('starts a page for a section that fits a page but not the rest of this one, and goes on below it', () => {
    expect(told([sectionOf(), sectionOf({ rows: 10 }), sectionOf({ figure: 0, rows: 0, tail: 0 })], 460)).toEqual([
      ['0:0-3 opens closes'],
      ['1:0-10 opens closes', '2:0-0 opens closes'],
    ])
  })

  it('cuts a section that is higher than a page between rows, with room for the repeated head', () => {
    expect(told([sectionOf({ rows: 12 })], 290)).toEqual([['0:0-6 opens'], ['0:6-12 closes']])
  })

  it('keeps what follows the last row on its page', () => {
    // Nine rows need 50 + 100 + 20 + 180 = 350, and 10 more for the last line.
    expect(told([sectionOf({ rows: 9 })], 360)).toEqual([['0:0-9 opens closes']])
    expect(told([sectionOf({ rows: 9 })], 359)).toEqual([['0:0-7 opens'], ['0:7-9 closes']])
  })

  it('leaves no row alone on the next page, and no heading without a row of its own', () => {
    const keep = [false, false, false, false, true, false, false, false]
    expect(told([sectionOf({ rows: 8, keep })], 275)).toEqual([['0:0-4 opens'], ['0:4-8 closes']])
  })

  it('never parts a heading from its figure: rows without room wait for the next page', () => {
    expect(told([sectionOf(), sectionOf({ figure: 200 })], 260)).toEqual([['0:0-3 opens closes'], ['1:0-0 opens'], ['1:0-3 closes']])
  })

  it('counts the higher of chart and table where they stand beside one another, and wider rows where the table goes on', () => {
    expect(told([sectionOf({ beside: true, figure: 150 })], 210)).toEqual([['0:0-3 opens closes']])
    expect(told([sectionOf({ beside: true, rows: 10, rowAfter: 10 })], 210)).toEqual([['0:0-7 opens'], ['0:7-10 closes']])
  })

  it('comes to an end where a row is higher than a page', () => {
    expect(told([sectionOf({ rows: 2, row: 500 })], 200)).toEqual([['0:0-0 opens'], ['0:0-1'], ['0:1-2 closes']])
  })

  it('goes on below the rest of a section that was cut', () => {
    expect(told([sectionOf({ rows: 12 }), sectionOf({ figure: 0, rows: 0, tail: 0 })], 290)).toEqual([
      ['0:0-6 opens'],
      ['0:6-12 closes', '1:0-0 opens closes'],
    ])
  })
})

const zh = i18nOf('zh')
const stateOf = (fragment: string) => parseAddress(fragment).state
/** Every character as wide as a Chinese one or a little over half of it. */
const measureAt = (size: number) => (text: string) => estimateEms(text) * size
const rowsOfTable = (fragment: string, id: string, report = tianjin): TableRow[] =>
  handoutSections(zh, report, stateOf(fragment), 'portrait', measureAt)
    .filter((section) => section.id === id)
    .flatMap((section) => section.rows.filter((row): row is TableRow => row.kind === 'row'))

/** Returns the default report with a reason in place of its figures of a metric. */
function without(metric: string): Report {
  return {
    ...tianjin,
    figures: tianjin.figures.map((figure) => (figure.metric === metric ? { metric: figure.metric, absent: 'illegible', at: figure.at } : figure)),
  }
}

describe('handoutSections', () => {
  it('has a section for each slide and a row for each row of its chart', () => {
    const sections = handoutSections(zh, tianjin, DEFAULT_STATE, 'landscape', measureAt)
    expect(sections.map(({ id }) => id)).toEqual(DEFAULT_DECK.map(({ id }) => id))
    for (const { id, rows } of sections) {
      if (!isChartSlide(id)) continue
      expect(rows.filter((row) => row.kind === 'row').map(({ key }) => key)).toEqual(
        rowsOf(chartModel(tianjin, id, DEFAULT_STATE)).map(({ key }) => key),
      )
    }
  })

  it('gives value with unit, share and place of every row', () => {
    expect(rowsOfTable('', 'disclosure-channels')[0]).toMatchObject({
      name: '政府网站',
      value: '258,529条',
      share: '55.38%',
      place: '二、主动公开政府信息情况，第2段',
    })
  })

  it('gives the computation of a computed row with its operands', () => {
    const places = rowsOfTable('', 'application-flow').map(({ place }) => place)
    expect(places).toContain('计算：收到申请 14,819 − 办结 14,795')
    expect(places).toContain('计算：已主动公开 891 + 同意公开 5,651')
  })

  it('says why a value is missing, and no number', () => {
    const row = rowsOfTable('', 'application-methods', without('applications.method.fax')).find(({ name }) => name === '传真')
    expect(row).toMatchObject({ missing: true, value: '无法辨认' })
  })

  it('names no panel of which the selection leaves no row', () => {
    const [section] = handoutSections(zh, tianjin, stateOf('#overview?forum=review&show=only&deck=dispute-results'), 'portrait', measureAt)
    expect(section?.rows.filter((row) => row.kind === 'group').map(({ name }) => name)).toEqual(['行政复议 442件'])
  })
})

describe('looksOf', () => {
  it('marks what is chosen only where something else is dimmed', () => {
    const { filter } = stateOf('#overview?method=online')
    const looks = looksOf(chartModel(tianjin, 'application-methods', { ...DEFAULT_STATE, filter }), filter, '2014')
    expect([...looks.values()].filter((look) => look === 'chosen')).toHaveLength(1)
    expect(looksOf(chartModel(tianjin, 'disclosure-channels', { ...DEFAULT_STATE, filter }), filter, '2014').size).toBe(0)
    const only = { ...DEFAULT_STATE, filter, show: 'only' as const }
    expect(looksOf(chartModel(tianjin, 'application-methods', only), filter, '2014').size).toBe(0)
  })

  it('marks no row that no filter can choose', () => {
    const { filter } = stateOf('#overview?reply=refused')
    const looks = looksOf(chartModel(tianjin, 'application-flow', { ...DEFAULT_STATE, filter }), filter, '2014')
    expect(looks.get('applications.received')).toBe('plain')
  })
})

describe('pageFilterText', () => {
  it('names every facet in force with its items, and nothing without one', () => {
    expect(pageFilterText(zh, DEFAULT_STATE.filter, '2014')).toBe('')
    expect(pageFilterText(zh, stateOf('#overview?channel=website,weibo&forum=review').filter, '2014')).toBe(
      '筛选：渠道：政府网站、政务微博；途径：行政复议',
    )
    expect(pageFilterText(i18nOf('en'), stateOf('#overview?method=fax').filter, '2014')).toBe('Filter: Method: Fax')
  })
})

describe('tableColumns', () => {
  it('fills the width exactly, whatever the names and places', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const shape of ['portrait', 'landscape'] as const) {
        for (const section of handoutSections(i18nOf(language), tianjin, DEFAULT_STATE, shape, measureAt)) {
          if (!section.chart) continue
          const { widths } = tableColumns(i18nOf(language), section, section.width, measureAt(12))
          expect(widths.reduce((total, each) => total + each, 0)).toBe(section.width)
          expect(Math.min(...widths)).toBeGreaterThan(30)
        }
      }
    }
  })
})

describe('HandoutView', () => {
  it('opens each section with its finding, its base and its checks', () => {
    renderWith(<HandoutView />, { at: '#overview?handout=portrait&deck=application-methods' })
    const section = within(screen.getByRole('region', { name: '网络最多：5,900件，占39.81%' }))
    expect(section.getByText('各申请方式收到的申请数', { selector: 'p' })).toBeInTheDocument()
    expect(section.getByText(/单位：件/)).toBeInTheDocument()
    expect(section.getByText('核对：成立1项')).toBeInTheDocument()
    expect(section.getByRole('img', { name: /网络最多/ })).toBeInTheDocument()
    expect(section.getByRole('table', { name: '各申请方式收到的申请数' })).toBeInTheDocument()
  })

  it('gives the headline figures with what was counted and where they stand', () => {
    renderWith(<HandoutView />, { at: '#overview?handout=portrait&deck=headline&rate=c' })
    const figures = screen.getAllByRole('listitem')
    expect(figures).toHaveLength(6)
    expect(figures[0]).toHaveTextContent('466,860 条主动公开政府信息二、主动公开政府信息情况，第1段')
    expect(figures[5]).toHaveTextContent('计算：')
  })

  it('says the unit of a headline figure once in English, where what was counted says it', () => {
    renderWith(<HandoutView />, { at: '#overview?handout=portrait&deck=headline&lang=en' })
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('466,860items proactively disclosed')
  })

  it('calls the sum under a rate what it is the sum of', () => {
    renderWith(<HandoutView />, { at: '#overview?handout=portrait&deck=headline&lang=en' })
    expect(screen.getAllByRole('listitem')[5]).toHaveTextContent('÷ All parts of “Replies” together 14,795')
  })

  it('turns the paper and goes back to the view, with its filter', async () => {
    const { user } = renderWith(<HandoutView />, { at: '#disputes?forum=review&handout=portrait&deck=title' })
    await user.click(screen.getByRole('button', { name: '横向' }))
    expect(window.location.hash).toContain('handout=landscape')
    await user.click(screen.getByRole('button', { name: '纵向' }))
    expect(screen.getByRole('link', { name: '返回' })).toHaveAttribute('href', expect.stringMatching(/#disputes\?forum=review&deck=title$/))
  })
})
