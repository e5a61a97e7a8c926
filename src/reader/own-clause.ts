/** Whether a number in a sentence counts what the report is on: in its year, of its whole body, and done, not planned. */
import type { Scope } from '../report/schema'

/** Of what year and of what kind of body the report is. */
export interface Whose {
  year?: number
  scope?: Scope
}

/** How far back, in characters, the words of a sentence are asked for what a number is about. */
export const LOOK_BACK = 1500

const YEAR = /(20\d{2})年(?!修订|印发|底前|度报告|\d|第)/g
/** Words for the year of the report. */
const THIS_YEAR = /本年度?|全年|今年|当年|年内|(?<!\d)0?1月?(?:[-—–~]+|至)12月/g
/** Words for more than a year, or for a part of it. */
const OTHER_TIME =
  /20\d{2}年?(?:[-—–~]+|[至到])20\d{2}年|(?<!年|年度)以来|[一二三四五六七八九十两几多近\d]年来|近[二三四五六七八九十两几]年|历年|十[一二三四五]五|[截至止到]目前|任期内|[上下]半年|[一二三四1-4]季度|(?<!\d)(?!0?1月?(?:[-—–~]+|至)12月)\d{1,2}月?(?:[-—–~]+|至)\d{1,2}月|截[至止](?!12月)\d{1,2}月|每[年月周]|每个?季度/g
const BEFORE = /去年|前年|同期|上一?年(?!度?结转)(?!度?(?:转|办))/
const TO_COME = /下一步|明年|今后/
/** A total that grew over the years until a day. */
const GROWN = /截[至止](?!.*(?:全年|本年|当年)).*累计/
const PLANNED = /(?:计划|力争|争取|预计|(?<![模草虚])拟(?!定|制))[^，。；]{0,12}$/
/** A body that is only one of those that the report of a territory is on. */
const OFFICE =
  /政府办(?:公厅|公室)?(?!.{0,4}(?:代表|汇总))|(?<!各|委办|委、办、)局(?!等|、)|(?<!各)委员会(?!等|、)|人大(?:常委会)?|[省市州县区旗][直级](?:各)?(?:机关|部门|单位)?/
/** Bodies under or beside the one that reports. */
const PART = /各(?:乡镇|乡|镇|街道|县|区|部门|单位|委办局|学校|医院|科室)|所属|下属|直属单位/
const ALL = /全[省市州县区旗局院校镇乡]|各级/
const WHOLE_WORDS = /^(?:全[市县区省州旗]|全年|本年度?|共|总共|一共|累计|通过|利用|依托|在|有)+/

/** Returns where the last of some signs before a place ends; the furthest place that is looked at where there is none. */
export function lastOf(text: string, marks: RegExp, end: number): number {
  const from = Math.max(0, end - LOOK_BACK)
  let last = from
  for (const match of text.slice(from, end).matchAll(marks)) last = from + match.index + match[0].length
  return last
}

/** Returns whether the last time that is named is the year of the report; true where none is. */
function isOfYear(words: string, year: number): boolean {
  let last = { at: -1, own: true }
  const see = (match: RegExpExecArray, own: boolean): void => {
    const at = match.index + match[0].length
    if (at >= last.at) last = { at, own }
  }
  for (const match of words.matchAll(YEAR)) see(match, Number(match[1]) === year)
  for (const match of words.matchAll(THIS_YEAR)) see(match, true)
  for (const match of words.matchAll(OTHER_TIME)) see(match, false)
  return last.own
}

/** Returns whether the words before a number name only a part of the body that reports. */
function isOfPart(text: string, clause: number, lead: string, scope: Scope | undefined): boolean {
  const partly = lead.startsWith('其中') || text.slice(0, clause).endsWith('其中，')
  // In 其中甲5件、乙3件 each has a name of its own.
  const own = lead.replace(/^其中/, '').replace(/^.*\d[^\d、]{0,3}、/, '')
  if (partly && own.replace(WHOLE_WORDS, '') !== '') return true
  if (PART.test(lead) && !ALL.test(lead)) return true
  return scope === 'territory' && OFFICE.test(lead) && !ALL.test(lead)
}

/** What a number has to be a count of. */
export interface Asked {
  /** It is of the whole body. */
  whole?: boolean
  /** It is a running total, which is told for the time since something began. */
  running?: boolean
}

/** Returns whether a number may be a figure of this report. `start` and `end` are of the words that tell it. */
export function isOwn(text: string, start: number, end: number, { whole, running }: Asked, { year, scope }: Whose): boolean {
  const sentence = lastOf(text, /[。；！？]/g, start)
  // What stands in brackets that are closed is said of the number before them.
  const before = text.slice(sentence, start).replace(/（[^（）]*）/g, ({ length }) => '·'.repeat(length))
  const clause = lastOf(before, /[，（]/g, before.length)
  const lead = before.slice(clause)
  if (year !== undefined && !running && (!isOfYear(before, year) || GROWN.test(text.slice(sentence, end)))) return false
  if (BEFORE.test(text.slice(sentence + clause, end)) || TO_COME.test(before) || PLANNED.test(lead)) return false
  return !whole || !isOfPart(text, sentence + clause, lead, scope)
}

/** Returns whether a number is one of several that are given to several things in their order: 分别为3件、2件. */
export function isInTurn(text: string, start: number, end: number, after: number): boolean {
  return /^[、，和及]\d/.test(text.slice(after, after + 2)) && text.slice(lastOf(text, /[，。；！？（]/g, start), end).includes('分别')
}

/** Returns whether the words behind a number of cases, up to `far` characters on, say how many of them are on disclosure: then it counts cases of every kind. */
export function isOfAnyKind(text: string, end: number, far = 24): boolean {
  const at = text.slice(end, end + far + 24).search(/其中，?[^。；，、]{0,8}信息公开/)
  return at >= 0 && at <= far
}

/** Returns whether the words behind 没有 and its like deny only one end of a case, and not the case: 没有行政复议被撤销. */
export const isOneEnd = (text: string, end: number): boolean =>
  /^(?:案件|申请)?(?:的)?(?:被|败诉|撤销|纠错|纠正|改判|变更|确认违法|超期|逾期)/.test(text.slice(end, end + 12))
