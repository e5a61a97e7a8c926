import { readXml } from './xml'

/** How a number of a cell is printed: returns its text. */
export type NumberPrinter = (value: string) => string

const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** Formats that every workbook has without saying so (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

/** Returns a number as General prints it: at most 15 digits, since a spreadsheet stores 59237.2449 as 59237.244899999998. */
function general(value: string): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  return plain(Number(number.toPrecision(15)))
}

/** Returns a number in decimal digits, without an exponent. */
function plain(number: number): string {
  const text = String(number)
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  if (exponent === undefined) return text
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  if (Math.abs(point) > 40) return text
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return digits.length <= point ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** Returns the digits of a number moved by two places, as a percentage shows them; the digits stay exact. */
function timesHundred(text: string): string {
  return plain(Number(`${text}e2`))
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

function withDecimals(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  const all = fraction.padEnd(decimals, '0')
  return all === '' ? whole : `${whole}.${all}`
}

function printed(value: string, before: string, pattern: string, after: string): string {
  const exact = general(value)
  if (!/^-?\d+(?:\.\d+)?$/.test(exact)) return exact
  const percent = after.startsWith('%')
  const shown = withDecimals(percent ? timesHundred(exact) : exact, (/\.(0+)/.exec(pattern)?.[1] ?? '').length)
  return before + (pattern.includes(',') ? grouped(shown) : shown) + after
}

/** Returns a day of the calendar of spreadsheets as a date in figures, and its time where it has one. */
function date(value: string, from1904: boolean): string {
  const serial = Number(value)
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return general(value)
  const day = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (day < 61 && !from1904) return general(value)
  const at = new Date(Date.UTC(1899, 11, 30 + day, 0, 0, Math.round((serial - Math.floor(serial)) * 86_400)))
  const text = at.toISOString()
  return serial === Math.floor(serial) ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

/** Characters of a number format, of which a workbook may have 255. */
const LONGEST = 255

/**
 * Returns the printer of a number format. Thousands separators, percent signs and words in quotes are printed as the format has them; a value is never
 * rounded to it, since what is read has to be exact. A format of another kind prints as General.
 */
function printerOf(code: string, from1904: boolean): NumberPrinter {
  if (code.length > LONGEST) return general
  const first = (code.split(';')[0] ?? '').replace(/\[[^\]]*\]|[_*]./g, '').replace(/\\(.)/g, '"$1"')
  if (/[ymdhs]/i.test(first.replace(/"[^"]*"/g, '')) && !/general/i.test(first)) return (value) => date(value, from1904)
  const match = /^((?:"[^"]*"|[¥￥$ ])*)([#0?][#0?,.]*)(%?)((?:"[^"]*"|[\u0080-\uffff ])*)$/.exec(first.trim())
  if (!match) return general
  const [, before = '', pattern = '', percent = '', after = ''] = match
  if (pattern.endsWith(',')) return general
  return (value) => printed(value, before.replaceAll('"', ''), pattern, percent + after.replaceAll('"', ''))
}

/** Returns the printers of the cell styles of a workbook, in their order. */
export function readFormats(part: Uint8Array | undefined, from1904: boolean): NumberPrinter[] {
  if (!part) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  readXml(part, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'x:numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode)
      else if (name === 'x:cellXfs') inCells = true
      else if (name === 'x:xf' && inCells) ids.push(Number(numFmtId))
    },
    close: (name) => {
      if (name === 'x:cellXfs') inCells = false
    },
  })
  return ids.map((id) => {
    const code = codes.get(id) ?? BUILT_IN[id]
    if (code === undefined) return DATES.has(id) ? (value) => date(value, from1904) : general
    return printerOf(code, from1904)
  })
}

export { general as printGeneral }
