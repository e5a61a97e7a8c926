// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/address/view-state'

const source = readFileSync(join(process.cwd(), 'public/boot.js'), 'utf8')

/** Runs the script as the page does, with an address and a system preference of its own. */
function boot(hash: string, { prefersDark = false } = {}) {
  const root = document.createElement('html')
  root.dataset['report'] = 'tianjin-2018'
  runInNewContext(source, { document: { documentElement: root }, location: { hash }, matchMedia: () => ({ matches: prefersDark }) })
  return { lang: root.lang, theme: root.dataset['theme'], firstPaint: root.dataset['firstPaint'] }
}

describe('boot.js', () => {
  it.each([
    ['', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview?lang=en&theme=projector', { lang: 'en', theme: 'projector', firstPaint: undefined }],
    ['#?lang=en', { lang: 'en', theme: 'light', firstPaint: undefined }],
    ['#overview?report=tianjin-2018', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview?report=suqian-2024', { lang: 'zh-CN', theme: 'light', firstPaint: 'off' }],
    ['#disclosure?lang=en&theme=dark', { lang: 'en', theme: 'dark', firstPaint: 'off' }],
    ['#overview?rate=a', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview?rate=b', { lang: 'zh-CN', theme: 'light', firstPaint: 'off' }],
    ['#overview?lang=en&rate=c', { lang: 'en', theme: 'light', firstPaint: 'off' }],
    ['#overview?rate=d', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview?rate=b&rate=a', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview?lang=fr&theme=neon', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
    ['#overview?lang=%E0%A4%A&theme=dark', { lang: 'zh-CN', theme: 'dark', firstPaint: undefined }],
    ['#overview?slide=1', { lang: 'zh-CN', theme: 'light', firstPaint: 'off' }],
    ['#overview?lang=en&handout=portrait', { lang: 'en', theme: 'light', firstPaint: 'off' }],
    ['#overview?presenter=a1&slide=2', { lang: 'zh-CN', theme: 'light', firstPaint: 'off' }],
    ['#overview?__proto__=1&constructor=2', { lang: 'zh-CN', theme: 'light', firstPaint: undefined }],
  ])('reads %s', (hash, expected) => {
    expect(boot(hash)).toEqual(expected)
  })

  it('follows the system where the address names no theme', () => {
    expect(boot('', { prefersDark: true }).theme).toBe('dark')
    expect(boot('#overview?theme=light', { prefersDark: true }).theme).toBe('light')
  })

  it('never throws, and reads every address as the app will', () => {
    const words = [
      '%',
      '%E0%A4',
      '&',
      '=',
      '?',
      '#',
      'lang=',
      'lang',
      'theme=',
      'report=',
      'rate=',
      '&rate=b',
      '&slide=3',
      'reports',
      'overview',
      'disclosure',
      'en',
      'zh',
      'dark',
      'neon',
      'a-1',
      '__proto__',
    ]
    const piece = fc.oneof(fc.string(), fc.constantFrom(...words), fc.constantFrom(...words))
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, prefersDark) => {
        const hash = `#${pieces.join('')}`
        const { state, unknown } = parseAddress(hash)
        const seen = boot(hash, { prefersDark })
        expect(seen.lang).toBe(state.lang === 'en' ? 'en' : 'zh-CN')
        expect(seen.theme).toBe(state.theme ?? (prefersDark ? 'dark' : 'light'))
        const isDefault =
          state.view === 'overview' && (state.report === null || state.report === 'tianjin-2018') && state.rate === 'a' && state.slide === null
        if (!isDefault || unknown.length === 0) expect(seen.firstPaint).toBe(isDefault ? undefined : 'off')
      }),
      { numRuns: 2000 },
    )
  })

  it('stays under 1 kB', () => {
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(1000)
  })
})
