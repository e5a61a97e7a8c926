import { strToU8, zipSync } from 'fflate'
import type { Locator, Page } from '@playwright/test'
import { examplePage } from './support/example-page'
import { open, parameters, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const EXAMPLE = examplePage()

/** A document as a file. */
interface Document {
  name: string
  mimeType: string
  buffer: Buffer
}

const page = (html: string, name = 'report.html'): Document => ({ name, mimeType: 'text/html', buffer: Buffer.from(html) })
const bytes = (name: string, content: Uint8Array): Document => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
const example = (): Document => page(EXAMPLE)

/** Waits until reading needs nothing more. */
const ready = (at: Page): Promise<void> => expect(at.locator('[data-reader=ready]')).toBeVisible({ timeout: 15_000 })

async function begin(at: Page, fragment = '#bring?lang=en'): Promise<void> {
  await open(at, fragment)
  await ready(at)
}

async function choose(at: Page, ...documents: Document[]): Promise<void> {
  await at.locator('input[type=file]').setInputFiles(documents)
}

/** Drops a document on the page, wherever. */
async function drop(at: Page, document: Document): Promise<void> {
  const data = await at.evaluateHandle(
    ([name, type, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type }))
      return transfer
    },
    [document.name, document.mimeType, document.buffer.toString()] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await at.locator('#main').dispatchEvent(type, { dataTransfer: data })
}

const figures = (at: Page): Locator => at.locator('[data-pane=figures]')
const document = (at: Page): Locator => at.locator('[data-pane=document]')
/** The figure of the example that cannot be read: a letter in the place of a digit. */
const illegible = (at: Page): Locator =>
  figures(at)
    .getByRole('button', { name: /not clear|unclear|The cell is no number/ })
    .first()

async function correct(at: Page, number: string): Promise<void> {
  await illegible(at).click()
  await at.getByRole('button', { name: 'Correct', exact: true }).click()
  await at.getByLabel('Number', { exact: true }).fill(number)
  await at.locator('form').getByRole('button', { name: 'Correct', exact: true }).click()
}

test('reads a dropped report without any request, and keeps it as corrected', async ({ page: at }) => {
  await begin(at)
  // The offline copy says its word in the footer when the page is quiet; it has nothing to do with reading.
  await expect(at.locator('footer')).toContainText(/offline/i)
  const requests: string[] = []
  at.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url())
  })
  await drop(at, example())
  await expect(at.getByRole('heading', { level: 1 })).toHaveText('Review: 示例县2024年政府信息公开工作年度报告')
  expect(requests).toEqual([])
  await expectNoAxeViolations(at)
  const identities = at.getByRole('region', { name: 'Identities of the form' })
  await expect(identities).toContainText('Cannot be checked 2')
  await correct(at, '1O')
  await expect(at.getByLabel('Number', { exact: true })).toHaveAccessibleDescription('This is no number')
  await expect(at.getByLabel('Number', { exact: true })).toBeFocused()
  await at.getByLabel('Number', { exact: true }).fill('1')
  await at.locator('form').getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(figures(at).getByText('read as illegible')).toBeVisible()
  // The form is gone, and the focus back at its figure.
  await expect(illegible(at)).toBeFocused()
  await expect(identities).not.toContainText('Cannot be checked')
  await at.getByRole('button', { name: 'Keep and open' }).click()
  await expect(at.locator('#main')).toBeFocused()
  await expect(at).toHaveURL(/#overview\?report=own-2024-/)
  await expect(at.getByRole('link', { name: /示例县 2024/ }).first()).toBeVisible()
  const { report = '' } = parameters(at)
  await at.reload()
  await expect(at.getByRole('link', { name: /示例县 2024/ }).first()).toBeVisible()
  await open(at, `#statistics?report=${report}&source=outcomes.unable.unclear@natural-person&lang=en`)
  await expect(at.locator('[data-by-hand]')).toBeVisible()
  await open(at, `#bring?report=${report}&bring=review&lang=en`)
  await expect(figures(at).getByText('put in by hand').first()).toBeAttached()
  await expect(document(at).locator('[data-look=hand]')).toHaveCount(1)
})

test('lights a figure and its place in the document together', async ({ page: at }) => {
  await begin(at, '#bring?lang=en&theme=dark')
  await choose(at, example())
  await illegible(at).hover()
  const place = document(at).locator('[data-look=doubtful]')
  await expect(place).toHaveAttribute('data-lit')
  await expect(place).toBeInViewport()
  await document(at).getByRole('button', { name: '45件' }).click()
  const figure = figures(at).locator('.bring-figure[data-lit]')
  await expect(figure).toHaveText(/^Applications newly received in the year.*45/)
  await expect(figure).toBeInViewport()
  await expect(figure).toHaveAttribute('aria-expanded', 'true')
  await expectNoAxeViolations(at)
})

test('is worked with the keyboard alone', async ({ page: at }) => {
  await begin(at)
  await at.getByRole('button', { name: 'Try an example' }).focus()
  await at.keyboard.press('Enter')
  await expect(at.getByRole('heading', { level: 1 })).toContainText('Review')
  await expect(at.locator('#main')).toBeFocused()
  const first = document(at).locator('[data-items]').first()
  for (let step = 0; step < 8 && !(await first.evaluate((element) => element === globalThis.document.activeElement)); step += 1)
    await at.keyboard.press('Tab')
  await expect(first).toBeFocused()
  await at.keyboard.press('ArrowDown')
  const second = document(at).locator('[data-items]').nth(1)
  await expect(second).toBeFocused()
  await expect(figures(at).locator('[data-lit]')).toHaveCount(1)
  await at.keyboard.press('Enter')
  await expect(figures(at).locator('[aria-expanded=true]')).toBeInViewport()
})

test('asks for what the document does not say', async ({ page: at }) => {
  await begin(at)
  await choose(at, page(EXAMPLE.replace(/<(h1|title)>.*?<\/\1>/g, '').replaceAll('示例县', '本地'), 'page.html'))
  await at.getByRole('button', { name: 'Keep and open' }).click()
  const body = at.getByLabel('Body or territory')
  await expect(body).toBeFocused()
  await expect(body).toHaveAccessibleDescription('Say whose report it is')
  await body.fill('样例县')
  await at.getByLabel('Year', { exact: true }).fill('2024')
  await at.getByLabel('Scope').selectOption('territory')
  await at.getByRole('button', { name: 'Keep and open' }).click()
  await expect(at).toHaveURL(/#overview\?report=own-2024-/)
})

test('nothing in a page runs, and nothing of its markup is shown', async ({ page: at }) => {
  await begin(at)
  const hostile = EXAMPLE.replace('<body>', '<body onload="window.ran=1"><script>window.ran=1</script><img src="x" onerror="window.ran=1">').replace(
    '<h2>一',
    '<svg onload="window.ran=1"></svg><iframe srcdoc="<script>parent.ran=1</script>"></iframe><p onclick="window.ran=1">&lt;img src=x onerror=window.ran=1&gt;</p><h2>一',
  )
  await choose(at, page(hostile))
  await expect(document(at)).toContainText('总体情况')
  await expect(document(at).locator('script, img, iframe, svg')).toHaveCount(0)
  expect(await at.evaluate(() => 'ran' in window)).toBe(false)
})

test('a reading can be stopped, and the next one goes on', async ({ page: at }) => {
  await begin(at)
  const rows = '<tr><td>一</td><td>2</td><td>3</td></tr>'.repeat(40_000)
  await choose(at, page(`<table>${rows}</table>`))
  await at.getByRole('button', { name: 'Cancel' }).click()
  await expect(at.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await choose(at, example())
  await expect(at.getByRole('heading', { level: 1 })).toContainText('Review')
})

test('several files come one after the other', { tag: ONE_BROWSER }, async ({ page: at }) => {
  await begin(at)
  await choose(at, example(), page('', 'empty.html'), page(EXAMPLE.replaceAll('2024年', '2023年'), 'second.html'))
  await at.getByRole('button', { name: 'Keep and read the next (2 left)' }).click()
  await expect(at.locator('[data-problem="read.empty"]')).toBeVisible()
  await at.getByRole('button', { name: 'Skip to the next file' }).click()
  await expect(at.getByRole('heading', { level: 1 })).toContainText('示例县2023年')
})

test('pasted text stays where it could not be read', async ({ page: at }) => {
  await begin(at)
  await at.getByText('Paste text').click()
  const field = at.getByRole('textbox')
  await field.fill('这里没有任何年报')
  await at.getByRole('button', { name: 'Read this text' }).click()
  await expect(at.locator('[data-problem="read.no-form"]')).toBeVisible()
  await expect(at.getByRole('textbox')).toHaveValue('这里没有任何年报')
})

test('a page on the clipboard is read as a page', async ({ page: at }) => {
  await begin(at)
  await at.evaluate((html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', 'only words')
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, EXAMPLE)
  await expect(at.getByRole('heading', { level: 1 })).toContainText('Review')
})

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (text: string): number[] => text.split('').flatMap((char) => [char.charCodeAt(0), 0])
const ole = (stream: string): Uint8Array => Uint8Array.from([...OLE, ...Array.from({ length: 512 }, () => 0), ...utf16(stream), 0, 0])
const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`
const second = EXAMPLE.replaceAll('2024年', '2023年').replaceAll('示例县', '样例市')

const REFUSED: readonly [string, () => Document][] = [
  ['read.empty', () => page('', 'empty.html')],
  ['read.too-large', () => bytes('large.txt', new Uint8Array(21 * 1024 * 1024))],
  ['read.unknown-format', () => bytes('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))],
  ['read.legacy-word', () => bytes('report.doc', ole('WordDocument'))],
  ['read.legacy-excel', () => bytes('report.xls', ole('Workbook'))],
  ['read.damaged', () => bytes('report.docx', zipSync({ 'word/document.xml': strToU8('<w:document/>') }).slice(0, 60))],
  [
    'read.bomb',
    () => bytes('report.docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(45 * 1024 * 1024) })),
  ],
  ['read.scanned', () => bytes('scan.pdf', Buffer.from(SCAN))],
  ['read.no-form', () => page('<p>一、通知</p><p>明天开会。</p>')],
  ['read.other-law', () => page('<h1>样例市2023年法治政府建设年度报告</h1><p>一、总体情况</p><p>……</p>')],
  ['read.two-reports', () => page(EXAMPLE.replace('</body>', /<h1>[\s\S]*<\/body>/.exec(second)?.[0] ?? ''))],
  ['read.too-complex', () => page(`<h1>年报</h1><table><tr>${'<td>1</td>'.repeat(10_000)}</tr></table>`)],
  ['read.too-complex', () => bytes('long.txt', Buffer.from('无'.repeat(6_000_000)))],
  ['read.newer-format', () => page('{"schemaVersion": 99}', 'report.json')],
  ['read.not-our-json', () => page('{"figures": []}', 'report.json')],
]

test('says of each document that cannot be read what it is and what to do', { tag: ONE_BROWSER }, async ({ page: at }) => {
  test.setTimeout(120_000)
  await begin(at)
  for (const [problem, make] of REFUSED) {
    await choose(at, make())
    const alert = at.locator(`[data-problem="${problem}"]`)
    await expect(alert, problem).toBeVisible({ timeout: 20_000 })
    await expect(alert).not.toContainText('{')
    await expect(alert).not.toContainText(/: ?\.| > /)
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
  }
  await expectNoAxeViolations(at)
  await choose(at, example())
  await expect(at.getByRole('heading', { level: 1 })).toContainText('Review')
})

test('unsaved work survives another view, and leaving the page asks first', async ({ page: at }) => {
  await begin(at)
  await choose(at, example())
  await correct(at, '1')
  await at.getByRole('link', { name: 'Overview', exact: true }).click()
  await expect(at).toHaveURL(/#overview/)
  await at.goBack()
  await expect(figures(at).getByText('put in by hand').first()).toBeAttached()
  const asked = at.waitForEvent('dialog')
  const leaving = at.reload().catch(() => undefined)
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await leaving
  await ready(at)
})

test('a report is held against its document', { tag: ONE_BROWSER }, async ({ page: at }) => {
  await begin(at)
  await choose(at, example())
  await at.getByRole('button', { name: 'Keep and open' }).click()
  await expect(at).toHaveURL(/own-2024-/)
  const { report = '' } = parameters(at)
  await open(at, `#sources?report=${report}&lang=en`)
  await at.getByRole('link', { name: 'Check the figures against the published document' }).click()
  await expect(at).toHaveURL(/bring=check/)
  await ready(at)
  await choose(at, page(EXAMPLE.replaceAll('上年结转4件', '上年结转5件').replace('，召开新闻发布会6场', '')))
  await expect(at.locator('[data-verdict=different]')).toHaveText('Different 1')
  await expect(at.locator('[data-verdict=not-found]')).toHaveText('Not found 1')
  await expect(figures(at).getByText('Document: 5')).toBeVisible()
  await expectNoAxeViolations(at)
  await at.getByRole('button', { name: 'Use another file' }).click()
  await choose(at, example())
  await expect(at.locator('[data-verdict=different]')).toHaveText('Different 0')
})

test('a phone shows document and figures as tabs', async ({ page: at }) => {
  await at.setViewportSize({ width: 390, height: 844 })
  await begin(at)
  expect(await sidewaysScroll(at)).toBe(0)
  await choose(at, example())
  await expect(figures(at)).toBeVisible()
  await expect(document(at)).toBeHidden()
  await illegible(at).click()
  await at.getByRole('button', { name: 'See the document' }).click()
  await expect(document(at).locator('[data-look=doubtful]')).toBeInViewport()
  expect(await sidewaysScroll(at)).toBe(0)
  await document(at).getByRole('button', { name: '45件' }).click()
  await expect(figures(at)).toBeVisible()
  await expect(figures(at).locator('[aria-expanded=true]')).toBeInViewport()
  await expectNoAxeViolations(at)
})

test('says where the browser keeps nothing, and opens the report all the same', async ({ page: at }) => {
  await at.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await begin(at)
  await choose(at, example())
  await expect(at.locator('[data-keep-bar]')).toContainText('only while this page is open')
  await at.getByRole('button', { name: 'Keep and open' }).click()
  await expect(at).toHaveURL(/#overview\?report=own-2024-/)
  await expect(at.getByRole('link', { name: /示例县 2024/ }).first()).toBeVisible()
})
