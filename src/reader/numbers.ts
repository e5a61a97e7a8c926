/** Numbers as reports print them: separators, 万 and 亿, 余 and 约, measure words, percentages. */
import { metricOf, type MetricId } from '../report/dictionary'
import { COUNT_WORDS, MAY_BE_NEGATIVE } from '../report/format-rules'
import type { StatedFigure } from '../report/schema'
import { plain } from './plain'
import type { DoubtId } from './reading'

/** A number that stands in a plain text, before anybody knows what it counts. */
export interface Printed {
  start: number
  end: number
  /** Digits with decimals, without separators: `59237.2449`. */
  digits: string
  /** Power of ten that 千, 万, 亿 and the unit stand for: 万元 is 4 more than 元. */
  exponent: number
  nature: 'plain' | 'about' | 'over'
  /** Measure word; absent where none follows. 万元 is 元 with the exponent 4. */
  unit?: string
  /** The number as printed, without the measure word. */
  printed: string
  /** What follows is neither a measure word nor the end of the phrase, or says that the number is a date, an order or a limit. */
  foreign: boolean
}

const UNITS = [...COUNT_WORDS, '天', '日', '元', '%'].sort((one, other) => other.length - one.length).join('|')
const ABOUT = '大约|将近|接近|约|近'
const OVER = '超过|突破|高于|多于|超|逾'
const UNDER = '不足|不到|少于|低于|未达|第'
const DIGITS = String.raw`(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?`
const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

/** One number with its words; the groups are before, digits, more, scale, more, unit, after. */
const NUMBER = `(${UNDER}|${ABOUT}|${OVER})?(${DIGITS})([余多])?(百万|千万|[百千万亿])?([余多])?(${UNITS})?(左右|上下|以上|以下|以内)?`
const AT = new RegExp(NUMBER, 'y')
/** The same without groups, for the patterns of sentences. */
export const NUMBER_UNGROUPED = NUMBER.replace(/\((?!\?)/g, '(?:')
/** Words that may stand between what is counted and the number. */
export const FILL = '(?:总次数|次数|总数|数量|总量|总计|数)?(?:共计|共|合计|累计|总计|分别|约计)?(?:达到|达|为|是|有|了|：)?'
const DATE = /^(?:年|月|日|号|时|分|岁|届|[.．、]\d|-\d|\/\d|:\d)/
const NOT_A_MEASURE = /^(?:月|小时|百分点|季度|工作日|年)/
const END = /^(?:$|[，。；、：（）！？“”"'》《]|占|其中|和|与|及|以及|并)/

/** Returns the number that begins at this place of a plain text; undefined where none does. */
export function numberAt(text: string, start: number): Printed | undefined {
  AT.lastIndex = start
  const match = AT.exec(text)
  if (!match) return undefined
  const [whole, before, digits = '', more, scale, moreAfter, unit, after] = match
  const end = start + whole.length
  const rest = text.slice(end)
  const dated = unit === undefined && DATE.test(rest)
  const measured = unit === '个' && NOT_A_MEASURE.test(rest)
  const limited = (before !== undefined && UNDER.split('|').includes(before)) || after === '以下' || after === '以内' || unit === '日'
  const over = more ?? moreAfter ?? (after === '以上' ? after : undefined) ?? (before && OVER.split('|').includes(before) ? before : undefined)
  const about = (before && ABOUT.split('|').includes(before)) || after === '左右' || after === '上下'
  const tail = after ? end : end - (unit?.length ?? 0)
  return {
    start,
    end,
    digits: digits.replace(/[, ]/g, ''),
    exponent: scale ? (SCALES[scale] ?? 0) : 0,
    nature: over ? 'over' : about ? 'about' : 'plain',
    ...(unit !== undefined && { unit }),
    printed: text.slice(start, unit === '%' ? end : tail),
    foreign: dated || measured || limited || /\d$/.test(text.slice(0, start)) || (unit === undefined && /^[.,]?\d/.test(rest)),
  }
}

/** Returns whether a number without a measure word ends its phrase, so that the measure word may have been lost. */
export function endsPhrase(text: string, end: number): boolean {
  return END.test(text.slice(end))
}

type Value = Pick<StatedFigure, 'value' | 'unit' | 'kind' | 'precision' | 'printed'>
export type Valued = { value: Value; doubts: readonly DoubtId[] } | { reason: DoubtId }

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0

/** Measure words of people, who are no documents, cases or events. */
const PERSONS: ReadonlySet<string> = new Set(['人', '人次', '名'])

/** Returns whether a measure word may stand for the dictionary's; an amount of money is converted between 元 and 万元. */
function unitOf(metric: MetricId, unit: string | undefined, headUnit: string | undefined): { unit: string; shift: number } | undefined {
  const own = metricOf(metric).unit
  if (own === '元' || own === '万元') {
    const printed = unit ?? headUnit
    if (printed !== '元' && printed !== '万元' && printed !== '亿元') return undefined
    const scale = { 元: 0, 万元: 4, 亿元: 8 }[printed]
    return { unit: own, shift: scale - (own === '万元' ? 4 : 0) }
  }
  if (unit === undefined || unit === own) return { unit: own, shift: 0 }
  if (PERSONS.has(unit) && !PERSONS.has(own)) return undefined
  return COUNT_WORDS.has(own) && COUNT_WORDS.has(unit) ? { unit, shift: 0 } : undefined
}

/**
 * Returns the value of a printed number for a metric, in the metric's unit; a reason where it cannot be one.
 * `headUnit` is the unit that the head of a column gives.
 */
export function valueFor(metric: MetricId, printed: Printed, headUnit?: string): Valued {
  const own = metricOf(metric).unit
  const money = own === '元' || own === '万元'
  const fits = unitOf(metric, printed.unit, headUnit)
  if (printed.foreign) return { reason: 'doubt.unreadable-cell' }
  if (!fits) {
    if (money && printed.unit === undefined && Number(printed.digits) === 0) {
      return { value: { value: 0, unit: own, kind: 'exact' }, doubts: [] }
    }
    return { reason: money && printed.unit === undefined ? 'doubt.unit-missing' : 'doubt.not-a-number' }
  }
  const exponent = printed.exponent + fits.shift
  const decimals = decimalsOf(printed.digits)
  const value = Number(`${printed.digits}e${exponent}`)
  const precision = Number(`1e${exponent - decimals}`)
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return { reason: 'doubt.not-a-number' }
  if (COUNT_WORDS.has(own) && precision < 1) return { reason: 'doubt.not-a-number' }
  if (own === '%') {
    const kind = printed.nature === 'plain' ? 'percent' : printed.nature
    if (printed.unit !== '%') return { reason: 'doubt.unit-missing' }
    return { value: { value, unit: '%', kind, precision, printed: printed.printed }, doubts: [] }
  }
  const cut = precision > 1 || decimals > 0
  const kind = printed.nature !== 'plain' ? printed.nature : cut ? 'rounded' : 'exact'
  const shown = printed.nature === 'plain' && printed.exponent === 0 && fits.shift === 0
  return {
    value: {
      value,
      unit: fits.unit,
      kind,
      ...(precision !== 1 && { precision }),
      ...(!shown && { printed: money && printed.unit ? `${printed.printed}${printed.unit}` : printed.printed }),
    },
    doubts: printed.unit === undefined && !money ? ['doubt.unit-missing'] : [],
  }
}

export type CellReading = { blank: true } | Valued

/** Signs for nothing: dashes of every width, box-drawing lines and the long sound mark among them, slashes, bars. */
const BLANKS = /^[-‐-―⁃−─━ー﹘﹣－_/\\|]*$/
const SIGNS: Readonly<Record<string, number>> = { '+': 1, 增加: 1, 增: 1, 新增: 1, '↑': 1, '-': -1, '−': -1, '–': -1, 减少: -1, 减: -1, '↓': -1 }

/**
 * Returns what a cell of a table says of a metric: a value, a blank, or why it cannot be read. A cell needs no measure word.
 * Only a change (本年增/减) may be below zero.
 */
export function readCell(metric: MetricId, cell: string, headUnit?: string): CellReading {
  const { text } = plain(cell)
  // Digits on two lines of a cell may be two numbers.
  if (/\d\s*\n\s*\d/.test(cell)) return { reason: 'doubt.unreadable-cell' }
  if (BLANKS.test(text)) return { blank: true }
  const sign = /^(新增|增加|减少|[+增减↑↓−–-])/.exec(text)?.[1]
  const body = sign ? text.slice(sign.length) : text
  const printed = numberAt(body, 0)
  if (!printed || printed.start !== 0 || printed.end !== body.length) {
    return { reason: /\d/.test(text) ? 'doubt.unreadable-cell' : 'doubt.not-a-number' }
  }
  const change = MAY_BE_NEGATIVE.test(metric)
  if (sign && !change) return { reason: sign === '+' ? 'doubt.unreadable-cell' : 'doubt.negative' }
  const read = valueFor(metric, printed, headUnit)
  if ('reason' in read) return read
  const negative = sign !== undefined && SIGNS[sign] === -1 && read.value.value !== 0
  return { value: negative ? { ...read.value, value: -read.value.value } : read.value, doubts: [] }
}
