import type { Page } from '@playwright/test'

/**
 * Returns every text of the charts that is cut by its figure or the screen, or that covers another text of its
 * picture, in words. Invisible charts are left out.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    for (const figure of document.querySelectorAll('figure[data-chart]')) {
      const id = figure.getAttribute('data-chart') ?? ''
      const room = figure.getBoundingClientRect()
      if (room.width === 0) continue
      for (const picture of figure.querySelectorAll('svg.recharts-surface')) {
        const shown = [...picture.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect()
          return box.width > 0 ? [{ words: text.textContent ?? '', box }] : []
        })
        if (shown.length === 0) faults.push(`${id}: no text is drawn`)
        for (const [index, { words, box }] of shown.entries()) {
          if (box.left < room.left - 1 || box.right > room.right + 1) faults.push(`${id}: "${words}" ends outside of its figure`)
          if (box.top < room.top - 1 || box.bottom > room.bottom + 1) faults.push(`${id}: "${words}" stands above or below its figure`)
          if (box.right > document.documentElement.clientWidth + 1) faults.push(`${id}: "${words}" ends outside of the screen`)
          for (const other of shown.slice(index + 1)) {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
            // Line boxes are taller than their letters: a third of a line may overlap and nothing touches.
            if (across > 1 && down > Math.min(box.height, other.box.height) / 3) faults.push(`${id}: "${words}" covers "${other.words}"`)
          }
        }
      }
    }
    return faults
  })
}

/** Returns the pairs of numbers in a list that touch, and those that leave the screen, in words. */
export function collidingFigures(page: Page, list: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const figures = [...document.querySelectorAll(`${selector} [data-figure]`)].map((element) => ({
      words: element.textContent ?? '',
      box: element.getBoundingClientRect(),
    }))
    if (figures.length === 0) return ['no figure is there']
    return figures.flatMap(({ words, box }, index) => {
      const faults = box.right > document.documentElement.clientWidth || box.left < 0 ? [`"${words}" leaves the screen`] : []
      for (const other of figures.slice(index + 1)) {
        const apart = Math.max(other.box.left - box.right, box.left - other.box.right, other.box.top - box.bottom, box.top - other.box.bottom)
        if (apart < 4) faults.push(`"${words}" touches "${other.words}"`)
      }
      return faults
    })
  }, list)
}

export interface BarFault {
  chart: string
  row: string
  drawn: number
  expected: number
}

/**
 * Returns every bar whose start or length differs by more than 1 px from what its value says, measured with the chart's
 * own axis; a value below 2 px is drawn as 2 px. `values` are the shipped figures; a row that is none of them is
 * measured by the number that stands beside it. Returns also how many bars were measured.
 */
export function wrongBars(page: Page, values: Record<string, number>): Promise<{ measured: number; wrong: BarFault[] }> {
  return page.evaluate((known) => {
    const scale: Record<string, number> = { 万: 10_000, k: 1_000 }
    const numberOf = (text: string) => Number.parseFloat(text.replaceAll(',', '')) * (scale[text.at(-1) ?? ''] ?? 1)
    const wrong: { chart: string; row: string; drawn: number; expected: number }[] = []
    let measured = 0
    for (const figure of document.querySelectorAll('#main figure[data-chart]')) {
      const chart = figure.getAttribute('data-chart') ?? ''
      for (const picture of figure.querySelectorAll('svg.recharts-surface')) {
        const ticks = [...picture.querySelectorAll('.axis-text')].map((text) => {
          const box = text.getBoundingClientRect()
          return { value: numberOf(text.textContent ?? ''), x: box.left + box.width / 2 }
        })
        const [first] = ticks
        const last = ticks.at(-1)
        if (!first || !last || first.value !== 0 || last === first) throw new Error(`${chart} has no axis from 0`)
        const unit = (last.x - first.x) / last.value
        let end = 0
        for (const bar of picture.querySelectorAll('rect[data-mark]')) {
          const row = bar.getAttribute('data-mark') ?? ''
          const said = bar.closest('g')?.parentElement?.querySelector('.number')?.textContent ?? ''
          const value = known[row] ?? numberOf(said)
          // In the flow the groups follow one another, and the difference ends where what was received ends.
          const cascade = chart === 'application-flow' && !row.startsWith('applications.')
          const start = !cascade ? 0 : row === 'difference' ? (known['applications.completed'] ?? Number.NaN) : end
          if (cascade && row !== 'difference') end += value
          const expected = Math.max(2, value * unit)
          const { width: drawn, left: x } = bar.getBoundingClientRect()
          measured += 1
          if (!(Math.abs(drawn - expected) <= 1)) wrong.push({ chart, row, drawn, expected })
          if (!(Math.abs(x - (first.x + start * unit)) <= 1))
            wrong.push({ chart, row: `start of ${row}`, drawn: x, expected: first.x + start * unit })
        }
      }
    }
    return { measured, wrong }
  }, values)
}
