// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { chooseReports, inlineJson, inlineScript, inlineStyle, singlePage, type Parts } from '../../scripts/build/single-file'
import type { Report, ReportIndex } from '../../src/report/schema'
import { makeReport } from '../report/make-report'

const entryOf = ({ id, title, body, division, level, scope, year, form }: Report) => {
  const file = `reports/${id}.json`
  return { id, title, body, division, level, scope, year, form, file }
}
const reports = ['a', 'b', 'c'].map((id) => makeReport('2014', {}, { id }))
const index: ReportIndex = { schemaVersion: 1, default: 'b', reports: reports.map(entryOf) }
const idsOf = (chosen: ReportIndex) => [chosen.default, ...chosen.reports.map(({ id }) => id)]

describe('chooseReports', () => {
  test.each([
    [[], ['b', 'a', 'b', 'c']],
    [['b'], ['b', 'b']],
    [
      ['c', 'b'],
      ['b', 'b', 'c'],
    ],
    [
      ['c', 'a'],
      ['c', 'a', 'c'],
    ],
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
  ])('of %j keeps these, the default first: %j', (ids, chosen) => {
    expect(idsOf(chooseReports(index, ids))).toEqual(chosen)
  })
  test('names the reports that there are where one is not', () => {
    expect(() => chooseReports(index, ['a', 'd', 'e'])).toThrow('no report d, e; there are: a, b, c')
  })
})

describe('inlineScript', () => {
  test.each(["'</script>'", "'</SCRIPT >'", "'<!-- a -->'", '`<!--${1}</script>`', '/<\\/script/u.source', '/<!--/u.source', "'<script>'"])(
    'keeps the meaning of %s and ends no element',
    (code) => {
      const inlined = inlineScript(code)
      expect(inlined).not.toMatch(/<\/script|<!--/i)
      const plain = (text: unknown) => String(text).replaceAll(String.raw`\x3C`, '<')
      expect(plain(runInNewContext(inlined))).toBe(plain(runInNewContext(code)))
    },
  )
  test.each(['`a\r\nb`', "'\0'"])('refuses what the parser of HTML would change: %j', (code) => {
    expect(() => inlineScript(code)).toThrow(/carriage return or a NUL/)
  })
})

test('inlineJson says the same and ends no element', () => {
  const value = { a: '</script><!--', b: [null, 1, '年报'] }
  expect(inlineJson(value)).not.toContain('<')
  expect(JSON.parse(inlineJson(value))).toEqual(value)
})

test('inlineStyle refuses a style sheet that would end its element', () => {
  expect(inlineStyle('a{}')).toBe('a{}')
  expect(() => inlineStyle('a::after{content:"</style>"}')).toThrow(/<\/style/)
})

describe('singlePage', () => {
  const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
    <script src="./boot.js"></script>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`
  const chosen = chooseReports(index, ['a', 'c'])
  const parts: Parts = {
    page,
    script: 'window.ran = "$& </script>"',
    style: 'body{color:red}',
    boot: 'window.booted = 1',
    icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    index: chosen,
    reports: new Map(reports.map((report) => [report.id, report])),
    files: Object.fromEntries(reports.map((report) => [`reports/${report.id}.json`, report])),
  }
  const document = new DOMParser().parseFromString(singlePage(parts), 'text/html')

  test('brings along scripts, style, icon and data, and asks for nothing', () => {
    expect([...document.querySelectorAll('script')].map((script) => script.type || script.textContent)).toEqual([
      'window.booted = 1',
      'application/json',
      String.raw`window.ran = "$& \x3C/script>"`,
    ])
    expect(document.querySelector('style')?.textContent).toBe('body{color:red}')
    const addresses = [...document.querySelectorAll('[src], link[href]')].map((each) => each.getAttribute('src') ?? each.getAttribute('href'))
    expect(addresses).toEqual([expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/)])
  })
  test('holds the chosen reports and an index of just these', () => {
    const data = JSON.parse(document.getElementById('sunshine-data')?.textContent ?? '') as Record<string, unknown>
    expect(Object.keys(data)).toEqual(['index.json', 'reports/a.json', 'reports/c.json'])
    expect(data['index.json']).toEqual(chosen)
    expect(data['reports/c.json']).toEqual(reports[2])
  })
  test('shows the first of them before its script has run', () => {
    expect(document.documentElement.dataset['report']).toBe('a')
    expect(document.querySelector('#first-paint h1')?.textContent).toBe(reports[0]?.title.zh)
  })
  test('runs its own two scripts and its own style by a policy that comes before them', () => {
    const [charset, policy] = document.head.children
    expect(charset?.getAttribute('charset')).toBe('utf-8')
    const directives = policy?.getAttribute('content') ?? ''
    expect(directives).not.toMatch(/unsafe|https?:|\*|'self'/)
    expect(directives).toContain("default-src 'none'; ")
    for (const element of document.querySelectorAll('script:not([type]), style')) {
      const hash = createHash('sha256')
        .update(element.textContent ?? '')
        .digest('base64')
      expect(directives).toContain(`'sha256-${hash}'`)
    }
  })
  test.each(['boot.js', 'assets', 'icon', 'charset', '</body>', 'stylesheet'])('refuses a page without its %s', (part) => {
    expect(() => singlePage({ ...parts, page: page.replace(part, 'gone') })).toThrow(/times instead of once/)
  })
})
