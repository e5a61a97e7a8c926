import { readXml } from './xml'

interface Level {
  start: number
  format: string
  text: string
  legal: boolean
  style?: string
}

/** Numbers that Word writes before paragraphs: given in order, they count as Word counts. */
export interface Numbering {
  /** Returns the number of the next paragraph of a list at a level, as it is shown, or an empty text. */
  next: (list: string, level: number) => string
  /** Returns the level of a list that a paragraph style stands for. */
  levelOf: (list: string, style: string) => number
}

const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** Returns a number up to 9,999 in Chinese: 十, 十一, 二十, 一百零二. */
function chinese(value: number, digits: string, units: string, oneTen: boolean): string {
  let text = ''
  for (const [index, digit] of String(value).split('').entries()) {
    const place = String(value).length - 1 - index
    if (digit !== '0') text += (digits[Number(digit)] ?? '') + (place > 0 ? (units[place - 1] ?? '') : '')
    else if (!text.endsWith('零') && /[1-9]/.test(String(value).slice(index + 1))) text += '零'
  }
  return oneTen && value >= 10 && value < 20 ? text.slice(1) : text
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [size, letters] of ROMAN) for (; rest >= size; rest -= size) text += letters
  return text
}

/** Returns a number as a format of Word prints it (ECMA-376, ST_NumberFormat). What is not known prints as decimal; bullets print nothing. */
function print(value: number, format: string): string {
  if (value < 0 || value > 9999) return String(value)
  switch (format) {
    case 'bullet':
    case 'none':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value, DIGITS, '十百千', true)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value)
        .split('')
        .map((digit) => DIGITS[Number(digit)])
        .join('')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese(value, LEGAL_DIGITS, '拾佰仟', false)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value)
        .split('')
        .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
        .join('')
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
    case 'upperLetter': {
      if (value < 1) return ''
      const letter = String.fromCodePoint((format === 'lowerLetter' ? 0x61 : 0x41) + ((value - 1) % 26))
      return letter.repeat(Math.min(Math.ceil(value / 26), 20))
    }
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    default:
      return String(value)
  }
}

interface Definition {
  levels: Map<number, Level>
  counters: (number | undefined)[]
}

/** Returns the numbering of a Word file; without its part every list is without numbers. */
export function readNumbering(part: Uint8Array | undefined): Numbering {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, { definition: string; starts: Map<number, number> }>()
  const begun = new Set<string>()
  if (part) parseNumbering(part, definitions, lists)
  const definitionOf = (list: string): Definition | undefined => definitions.get(lists.get(list)?.definition ?? '')
  return {
    levelOf: (list, style) => [...(definitionOf(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0,
    next: (list, at) => {
      const definition = definitionOf(list)
      const level = definition?.levels.get(at)
      if (!definition || !level) return ''
      const { counters, levels } = definition
      const override = lists.get(list)?.starts.get(at)
      const first = override !== undefined && !begun.has(`${list}/${at}`)
      begun.add(`${list}/${at}`)
      const last = counters[at]
      counters[at] = first ? override : last === undefined ? level.start : last + 1
      counters.length = at + 1
      if (print(1, level.format) === '' && !/%\d/.test(level.text)) return ''
      if (level.format === 'bullet' || level.format === 'none') return ''
      const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const of = Number(digit) - 1
        const shown = levels.get(of)
        return shown ? print(counters[of] ?? shown.start, level.legal && of < at ? 'decimal' : shown.format) : ''
      })
      return /[\w.)]$/.test(text) ? `${text} ` : text
    },
  }
}

function parseNumbering(
  part: Uint8Array,
  definitions: Map<string, Definition>,
  lists: Map<string, { definition: string; starts: Map<number, number> }>,
): void {
  let definition: Definition | undefined
  let list: { definition: string; starts: Map<number, number> } | undefined
  let level: Level | undefined
  let overridden = Number.NaN
  readXml(part, {
    open: (name, { val, abstractNumId, numId, ilvl }) => {
      if (name === 'w:abstractNum' && abstractNumId !== undefined) {
        definition = { levels: new Map(), counters: [] }
        definitions.set(abstractNumId, definition)
      } else if (name === 'w:num' && numId !== undefined) {
        definition = undefined
        list = { definition: '', starts: new Map() }
        lists.set(numId, list)
      } else if (name === 'w:abstractNumId' && list && val !== undefined) list.definition = val
      else if (name === 'w:lvlOverride') overridden = Number(ilvl)
      else if (name === 'w:startOverride' && list && Number.isInteger(Number(val))) list.starts.set(overridden, Number(val))
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false }
        definition?.levels.set(Number(ilvl), level)
      } else if (level && val !== undefined) {
        if (name === 'w:start' && /^\d{1,4}$/.test(val)) level.start = Number(val)
        else if (name === 'w:numFmt') level.format = val
        else if (name === 'w:lvlText') level.text = val
        else if (name === 'w:pStyle') level.style = val
      }
      if (name === 'w:isLgl' && level) level.legal = val !== '0' && val !== 'false'
    },
    close: (name) => {
      if (name === 'w:lvl') level = undefined
    },
  })
}
