/** Which blocks of a document are the report, and which are the page around it. */
import type { Block } from './blocks'
import { foreignWords, isPageLine, rangesOf, textsOf } from './noise'
import { numeral } from './outline'
import { plain } from './plain'
import { ReadError } from './reading'

export interface ReportBlocks {
  /** Indices of the blocks of the report, its title lines included. */
  kept: readonly number[]
  /** Indices of the blocks that are not of the report. */
  dropped: readonly number[]
  /** Blocks that are the title, in its order. */
  title: readonly number[]
  /** Blocks between title and text that tell date, source or size of the letters. */
  about: readonly number[]
  /** Advertising words that stand inside the report's text. */
  foreign: readonly string[]
}

const NAME = /政府信息公开(?:工作)?(?:情况)?(?:年度|的)?(?:工作)?(?:报告|年报)/
const YEAR = /20\d{2}年?/
const ABOUT =
  /^(?:（?(?:发布|发文|成文|公开|生成|更新)(?:日期|时间)|日期：|时间：|来源：|信息来源|作者：|编辑：|文号：|索引号|字号|字体|20\d{2}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})(?:\d{1,2}:\d{2})?$)/
const BODY_LINE = /(?:人民政府|办公厅|办公室|委员会|管委会|街道办事处|局|厅|委|中心|部|院)$/

const textOf = (block: Block | undefined): string => (block && block.kind !== 'table' ? plain(block.text).text : '')

/** Returns the number of a heading of the first level; 0 for anything else. */
function firstLevel(text: string): number {
  const number = /^([一二三四五六七八九十]{1,3})[、.．]/.exec(text)?.[1]
  return number && text.length <= 60 ? numeral(number) : 0
}

const isTitle = (text: string): boolean =>
  text.length <= 60 && NAME.test(text) && !/[。；>＞]/.test(text) && firstLevel(text) === 0 && !text.startsWith('（')

interface Titled {
  index: number
  text: string
}

/** Returns the title, in one line or two, whose report begins before this block. */
function titleBefore(blocks: readonly Block[], end: number): number[] {
  const candidates = blocks.flatMap((block, index): Titled[] => {
    const text = textOf(block)
    return index < end && isTitle(text) ? [{ index, text }] : []
  })
  const chosen = candidates.filter(({ text }) => YEAR.test(text)).at(-1) ?? candidates.at(-1)
  if (!chosen) return []
  const before = textOf(blocks[chosen.index - 1])
  const bare = new RegExp(`^(?:关于)?(?:${YEAR.source}(?:度)?)?(?:度)?${NAME.source}`).test(chosen.text)
  if (bare && BODY_LINE.test(before) && before.length <= 30) return [chosen.index - 1, chosen.index]
  return [chosen.index]
}

/** Returns titles of a second report: another year or body, with sections of its own. */
function refuseSecond(blocks: readonly Block[], title: string, from: number): void {
  for (let i = from; i < blocks.length; i++) {
    const text = textOf(blocks[i])
    if (!isTitle(text) || !YEAR.test(text) || text === title) continue
    const rest = blocks.slice(i + 1)
    const begins = rest.findIndex((block) => firstLevel(textOf(block)) === 1)
    const other = rest.findIndex((block) => isTitle(textOf(block)))
    if (begins >= 0 && (other < 0 || begins < other)) throw new ReadError('read.two-reports', { first: title, second: text })
  }
}

/** Returns where the report ends: at the first line of the page around it behind the last heading or table. */
function endOf(blocks: readonly Block[], start: number): number {
  let last = start
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.kind === 'table' || firstLevel(textOf(block)) > 0) last = i
  }
  for (let i = last + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block && block.kind !== 'table' && isPageLine(block.text) && !/^-?\s*\d+\s*-?$/.test(block.text.trim())) return i
  }
  return blocks.length
}

/**
 * Returns the blocks of the one report in a document. Throws {@link ReadError} `read.two-reports` where there are two, with
 * both titles.
 */
export function selectReportBlocks(blocks: readonly Block[]): ReportBlocks {
  const firstHeading = blocks.findIndex((block) => firstLevel(textOf(block)) === 1)
  const firstTable = blocks.findIndex((block) => block.kind === 'table')
  const body = firstHeading >= 0 ? firstHeading : firstTable >= 0 ? firstTable : blocks.length
  const title = titleBefore(blocks, body)
  const words = title.map((index) => textOf(blocks[index])).join('')
  if (title.length > 0) refuseSecond(blocks, textOf(blocks[title.at(-1) ?? 0]), body + 1)
  const start = title[0] ?? 0
  const end = endOf(blocks, body === blocks.length ? start : body)
  const about: number[] = []
  const kept: number[] = []
  const dropped: number[] = []
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block)
    const outside = index < start || index >= end
    const pageLine = block.kind !== 'table' && !title.includes(index) && isPageLine(block.text)
    if (outside || pageLine) dropped.push(index)
    else {
      kept.push(index)
      if (index > start && index < body && text.length <= 60 && ABOUT.test(text)) about.push(index)
    }
  }
  const foreign = foreignWords(textsOf(blocks)).filter((word) => !words.includes(word) || words.startsWith(word))
  const within = foreign.filter((word) => kept.some((index) => rangesOf([word], rawText(blocks[index])).length > 0))
  return { kept, dropped, title, about, foreign: within }
}

const rawText = (block: Block | undefined): string => (block && block.kind !== 'table' ? block.text : '')
