import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PALETTE, PALETTE_THEMES, type PaletteTheme } from '../../src/charts/palette'

const css = readFileSync('src/app/styles.css', 'utf8')
const SELECTOR: Record<PaletteTheme, string> = { light: ':root', dark: "[data-theme='dark']", projector: "[data-theme='projector']" }

/** Returns the tokens of a theme as the style sheet has them, by name. */
function tokens(theme: PaletteTheme): Map<string, string> {
  const start = css.indexOf(`${SELECTOR[theme]} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

describe('PALETTE', () => {
  it.each(PALETTE_THEMES)('has the colours that the style sheet has for %s', (theme) => {
    const { tones, lineStrong, ...rest } = PALETTE[theme]
    const inCss = tokens(theme)
    const ours = Object.entries({ ...rest, 'line-strong': lineStrong, ...tones })
    expect(ours.length).toBe(17)
    for (const [name, value] of ours) expect(`${name} ${inCss.get(name)}`).toBe(`${name} ${value}`)
  })
})
