import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/reader/blocks'
import { plain } from '../../src/reader/plain'
import { readReport } from '../../src/reader/read'
import { ReadError, type Input, type ReadFigure, type Reading, type Spot } from '../../src/reader/reading'
import { FORMS } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { Chance, damageBlocks, damageBytes, damageParts } from '../support/damage'
import { buildCsv, buildDocx, buildHtml, buildText, buildXlsx, bytesOf, type BuiltBlock } from '../support/documents'
import { encodeGb18030 } from '../support/encode'
import { buildPdf } from '../support/pdf-report'
import { longRows, reportBlocks } from './build-report'

/** Damaged documents of each format; `FUZZ=500 npx vitest run tests/reader/fuzz.test.ts` reads many more. */
const TIMES = Number(process.env['FUZZ'] ?? 12)
/** Where the seeds begin. */
const FROM = Number(process.env['FUZZ_FROM'] ?? 1)
/** Longest time that a reading may take, in milliseconds. */
const LONGEST = 5000

declare global {
  /** Set by what a document carries, should it ever run. */
  var hasRun: boolean | undefined
}

const OVERVIEW = [
  '本年，全县收到政府信息公开申请１，２０４件，上年结转31件，办结1187件，其中予以公开402件，占33.9%；无法提供1.2万余件。',
  '因政府信息公开行政复议12件，均予以维持；行政诉讼5件，其中未经复议直接起诉3件。未收取信息处理费。',
  '主动公开政府信息突破52.6万条，微博公开政府信息466,860条，解读文件50余件；属于已主动公开301件，同意公开41件。',
]
const HOSTILE = `<script>globalThis.hasRun = true</script><img src=x onerror="globalThis.hasRun = true"><svg onload="globalThis.hasRun = true"></svg><iframe srcdoc="<script>parent.hasRun = true</script>"></iframe>`

type Writer = (blocks: readonly BuiltBlock[], chance: Chance) => Input
const input = (name: string, bytes: Uint8Array): Input => ({ name, bytes })

/** Returns a writer whose bytes are damaged half the time; `parts` damages what is packed in them instead. */
const orDamaged =
  (write: (blocks: readonly BuiltBlock[]) => Input, parts = false): Writer =>
  (blocks, chance) => {
    const { name, bytes } = write(blocks)
    if (chance.below(2) === 0) return { name, bytes }
    return { name, bytes: parts && chance.below(4) > 0 ? damageParts(bytes, chance) : damageBytes(bytes, chance) }
  }

const known = (text: string): string => text.replaceAll(/[^\t\n -~\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e“”]/gu, '?')

const WRITERS: Readonly<Record<string, Writer>> = {
  'pages in UTF-8': orDamaged((blocks) => input('a.html', bytesOf(buildHtml(blocks, { before: HOSTILE })))),
  'pages in GB18030': orDamaged((blocks) => input('a.html', encodeGb18030(known(buildHtml(blocks, { charset: 'gbk', after: HOSTILE }))))),
  'Word files': orDamaged((blocks) => input('a.docx', buildDocx(blocks)), true),
  workbooks: orDamaged((blocks) => input('a.xlsx', buildXlsx({ 年报: blocks })), true),
  'plain texts': orDamaged((blocks) => input('a.txt', bytesOf(buildText(blocks)))),
  'separated texts': orDamaged((blocks) =>
    input(
      'a.csv',
      bytesOf(
        buildCsv(
          blocks.flatMap((block) =>
            'table' in block
              ? block.table.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))
              : [['heading' in block ? block.heading : block.paragraph]],
          ),
        ),
      ),
    ),
  ),
  PDF: orDamaged((blocks) => input('a.pdf', buildPdf(blocks))),
}

/** Returns what a reading comes to, in a text: the whole of it, or why there is none. Throws what is no `ReadError`. */
async function outcomeOf({ name, bytes }: Input): Promise<{ reading?: Reading; text: string; took: number }> {
  const start = performance.now()
  try {
    const reading = await readReport({ name, bytes: bytes.slice() })
    return { reading, text: JSON.stringify(reading), took: performance.now() - start }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { text: `${error.id} ${JSON.stringify(error.values)}`, took: performance.now() - start }
  }
}

function textAt(blocks: readonly Block[], spot: Spot): string {
  const block = blocks[spot.block]
  if (!block) throw new Error(`there is no block ${spot.block}`)
  if ('cell' in spot) {
    if (block.kind !== 'table' || !block.cells[spot.cell]) throw new Error(`block ${spot.block} has no cell ${spot.cell}`)
    return block.cells[spot.cell]?.text ?? ''
  }
  if (block.kind === 'table' || spot.start < 0 || spot.end > block.text.length || spot.start >= spot.end)
    throw new Error(`block ${spot.block} has no such text`)
  return block.text.slice(spot.start, spot.end)
}

/** Returns whether the digits of a figure's value stand where it says that it was read. */
function standsThere({ figure, spot }: ReadFigure, blocks: readonly Block[]): boolean {
  const words = plain(textAt(blocks, spot)).text
  if ('absent' in figure) return true
  const digits = words.replaceAll(/\D/g, '')
  if (figure.value === 0) return digits === '' ? /未|没有|无|零/.test(words) : /^0+$/.test(digits)
  const significant = String(Math.abs(figure.value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '')
  return digits.includes(significant)
}

const problemsOf = ({ figures, blocks, missing, doubts }: Reading): string[] => [
  ...figures
    .filter((figure) => !standsThere(figure, blocks))
    .map((figure) => `${figure.figure.metric} is not at ${JSON.stringify(figure.spot)}: ${textAt(blocks, figure.spot)}`),
  ...[...missing, ...doubts, ...figures.flatMap((each) => each.doubts)].flatMap(({ spot }) =>
    spot && textAt(blocks, spot) === undefined ? ['no spot'] : [],
  ),
]

async function expectSurvived(document: Input, seed: string): Promise<void> {
  const first = await outcomeOf(document).catch((error: unknown) => {
    throw new Error(`${seed}: ${String(error)}`, { cause: error })
  })
  expect(first.took, seed).toBeLessThan(LONGEST)
  expect((await outcomeOf(document)).text === first.text, `${seed}: the same document gives another reading`).toBe(true)
  if (first.reading) expect(problemsOf(first.reading), seed).toEqual([])
  expect(globalThis.hasRun, seed).toBeUndefined()
}

describe('damaged documents are refused, or read without anything that they do not say', () => {
  it.each(Object.keys(WRITERS))(
    '%s',
    async (format) => {
      const write = WRITERS[format]
      if (!write) throw new Error(format)
      for (let seed = FROM; seed < FROM + (format === 'PDF' ? Math.ceil(TIMES / 3) : TIMES); seed++) {
        const chance = new Chance(seed)
        const form = chance.of(FORMS)
        const print = (): string => (chance.below(12) === 0 ? '' : String(chance.below(5000)))
        const blocks = reportBlocks(form, print, OVERVIEW, { mark: chance.of(['.', '、']), wrap: chance.below(2) === 0 })
        await expectSurvived(write(damageBlocks(blocks, chance), chance), `${format}, ${form} form, seed ${seed}`)
      }
    },
    60_000 + TIMES * 6000,
  )

  it(
    'tables with a row for each cell, and files of our own',
    async () => {
      for (let seed = FROM; seed < FROM + TIMES; seed++) {
        const chance = new Chance(seed)
        const form = chance.of(FORMS)
        const long = bytesOf(buildCsv(longRows(form, () => String(chance.below(5000)))))
        await expectSurvived(input('a-2022.csv', damageBytes(long, chance)), `long table, seed ${seed}`)
        const own = bytesOf(JSON.stringify(makeReport(form, consistentCells(form, steadyNumbers()))))
        await expectSurvived(input('a.json', damageBytes(own, chance)), `our own file, seed ${seed}`)
      }
    },
    60_000 + TIMES * 6000,
  )
})
