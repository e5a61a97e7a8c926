/** Which blocks of a document are the report, and which are the page around it. */
import type { Block } from './blocks'
import { cellLines } from './cell-lines'
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
  /** Blocks between title and text that tell date, source or size of the letters, and tables there. */
  about: readonly number[]
  /** Advertising words that stand inside the report's text. */
  foreign: readonly string[]
}

const NAME = /(?:政府|政务)?信息公开(?:工作)?(?:20\d{2}年?)?(?:情况)?(?:年?年度|的)?(?:工作)?(?:报告|年报)/
const YEAR = /20\d{2}年?/
const ENDING = new RegExp(`${NAME.source}(?:（[^）]*）)?$`)
const BARE = new RegExp(`^(?:关于)?(?:${YEAR.source}(?:度)?)?(?:度)?${NAME.source}`)
const ABOUT =
  /^(?:（?(?:发布|发文|成文|公开|生成|更新)(?:日期|时间)|日期：|时间：|来源：|信息来源|作者：|编辑：|文号：|索引号|字号|字体|20\d{2}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})(?:\d{1,2}:\d{2})?$)/
const BODY_LINE = /(?:人民政府|办公厅|办公室|委员会|管委会|街道办事处|局|厅|委|中心|部|院)$/

const textOf = (block: Block | undefined): string => (block && block.kind !== 'table' ? plain(block.text).text : '')

/** Returns the number of a heading of the first level; 0 for anything else. */
function firstLevel(text: string): number {
  const number = /^([一二三四五六七八九十]{1,3})[、.．]/.exec(text)?.[1]
  return number && text.length <= 60 ? numeral(number) : 0
}

/** Words by which a line is about how such reports are to be drafted. */
const DRAFTING = /(?:做好|编制|报送|填报|起草)/

const isTitle = (text: string): boolean =>
  text.length <= 60 && NAME.test(text) && !DRAFTING.test(text) && !/[。；>＞]/.test(text) && firstLevel(text) === 0 && !text.startsWith('（')

/** Returns the name of a report in the title of a page, without the site's own; an empty text where it has none. */
export function nameIn(pageTitle: string): string {
  const text = plain(pageTitle).text
  return text.split(/[-_|—–]/).find((part) => isTitle(part)) ?? ''
}

/** Returns the title, in one line or two, whose report begins before this block. */
function titleBefore(texts: readonly string[], end: number): number[] {
  const candidates = texts.flatMap((text, index) => (index < end && isTitle(text) ? [{ index, text }] : []))
  const dated = candidates.filter(({ text }) => YEAR.test(text))
  const chosen = dated.filter(({ text }) => ENDING.test(text)).at(-1) ?? dated.at(-1) ?? candidates.at(-1)
  if (!chosen) return []
  const before = texts[chosen.index - 1] ?? ''
  if (BARE.test(chosen.text) && BODY_LINE.test(before) && before.length <= 30) return [chosen.index - 1, chosen.index]
  return [chosen.index]
}

/** Refuses a second report: another title, with a year or of another body, and sections of its own. */
function refuseSecond(texts: readonly string[], title: string, from: number): void {
  let second: string | undefined
  const names = (text: string): string =>
    text
      .replace(NAME, '')
      .replace(new RegExp(YEAR, 'g'), '')
      .replace(/关于|[的度年]/g, '')
  for (const text of texts.slice(from)) {
    if (isTitle(text)) second = text !== title && (YEAR.test(text) || !title.includes(names(text))) ? text : undefined
    else if (second && firstLevel(text) === 1) throw new ReadError('read.two-reports', { first: title, second })
  }
}

/** Returns where the report ends: at the first line of the page around it behind the last heading or table. */
function endOf(blocks: readonly Block[], texts: readonly string[], start: number): number {
  let last = start
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.kind === 'table' || firstLevel(texts[i] ?? '') > 0) last = i
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
  const texts = blocks.map(textOf)
  const firstHeading = texts.findIndex((text) => firstLevel(text) === 1)
  const firstTable = blocks.findIndex((block) => block.kind === 'table')
  const body = firstHeading >= 0 ? firstHeading : firstTable >= 0 ? firstTable : blocks.length
  const title = titleBefore(texts, body)
  const words = title.map((index) => texts[index]).join('')
  if (title.length > 0) refuseSecond(texts, texts[title.at(-1) ?? 0] ?? '', body + 1)
  const start = title[0] ?? 0
  const end = endOf(blocks, texts, body === blocks.length ? start : body)
  const cells = cellLines(blocks)
  const about: number[] = []
  const kept: number[] = []
  const dropped: number[] = []
  for (const [index, block] of blocks.entries()) {
    const text = texts[index] ?? ''
    const outside = index < start || index >= end
    const pageLine = block.kind !== 'table' && !title.includes(index) && !cells.has(index) && isPageLine(block.text)
    if (outside || pageLine) dropped.push(index)
    else {
      kept.push(index)
      if (index > start && index < body && (block.kind === 'table' || (text.length <= 60 && ABOUT.test(text)))) about.push(index)
    }
  }
  const foreign = foreignWords(textsOf(blocks)).filter((word) => !words.includes(word) || words.startsWith(word))
  const within = foreign.filter((word) => kept.some((index) => rangesOf([word], rawText(blocks[index])).length > 0))
  return { kept, dropped, title, about, foreign: within }
}

const rawText = (block: Block | undefined): string => (block && block.kind !== 'table' ? block.text : '')
