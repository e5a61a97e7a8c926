/** Dates as reports print them, also where characters were lost and only one reading is left. */

export interface ReadDate {
  /** YYYY-MM-DD. */
  date: string
  start: number
  end: number
  /** Characters were lost and restored in the only possible way. */
  restored: boolean
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Returns a date of the calendar as YYYY-MM-DD; undefined where there is no such day. */
function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = `${year}-${two(month)}-${two(day)}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? undefined : date
}

/** Returns the one month and day that digits without a sign between them can be: 810 is 10 August; 111 may be two days and is none. */
export function monthAndDay(digits: string): { month: number; day: number } | undefined {
  const found = [1, 2].flatMap((length) => {
    const [month, day] = [digits.slice(0, length), digits.slice(length)]
    if (day === '' || day.length > 2) return []
    return calendarDate(2000, Number(month), Number(day)) ? [{ month: Number(month), day: Number(day) }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

const FULL = /(20\d{2})年(\d{1,2})月(\d{1,2})日/y
const NUMERIC = /(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y
const LOST = /(20\d{2})年?(\d{2,4})日/y
const DAY = /(\d{1,2})月(\d{1,2})日/y
const LOST_DAY = /(?<!\d)(\d{2,4})日/y

/** Returns the date that begins at this place of a plain text. `year` is taken where the text gives only month and day. */
export function dateAt(text: string, start: number, year?: number): ReadDate | undefined {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start
    return pattern.exec(text)
  }
  const made = (found: RegExpExecArray, date: string | undefined, restored: boolean): ReadDate | undefined =>
    date ? { date, start, end: start + found[0].length, restored } : undefined
  const whole = match(FULL) ?? match(NUMERIC)
  if (whole) return made(whole, calendarDate(Number(whole[1]), Number(whole[2]), Number(whole[3])), false)
  const lost = match(LOST)
  if (lost) {
    const rest = monthAndDay(lost[2] ?? '')
    return rest && made(lost, calendarDate(Number(lost[1]), rest.month, rest.day), true)
  }
  if (year === undefined) return undefined
  const day = match(DAY)
  if (day) return made(day, calendarDate(year, Number(day[1]), Number(day[2])), false)
  const lostDay = match(LOST_DAY)
  const rest = lostDay && monthAndDay(lostDay[1] ?? '')
  return lostDay && rest ? made(lostDay, calendarDate(year, rest.month, rest.day), true) : undefined
}

/** Returns the first date in a text. */
export function firstDate(text: string): ReadDate | undefined {
  for (const found of text.matchAll(/20\d{2}/g)) {
    const date = dateAt(text, found.index)
    if (date) return date
  }
  return undefined
}

export interface ReadPeriod {
  from: string
  to: string
  start: number
  end: number
  restored: boolean
}

/** Mentions of a period in one paragraph that are looked at. */
const MENTIONS = 20

/** Returns the period that a report says its figures cover; undefined where it does not say or cannot be read for certain. */
export function readPeriod(text: string): ReadPeriod | undefined {
  const said = /(?:统计|数据|报告)?(?:的)?(?:统计)?(?:期限|期间|时限|时间)(?:为|是|自|从|：|起)*/g
  let places = 0
  for (const words of text.matchAll(said)) {
    if (++places > MENTIONS) break
    const from = dateAt(text, words.index + words[0].length)
    if (!from) continue
    const joint = /^(?:起|开始)?，?(?:至|到|-|—+|~)/.exec(text.slice(from.end))
    const to = joint && dateAt(text, from.end + joint[0].length, Number(from.date.slice(0, 4)))
    if (to && to.date >= from.date) return { from: from.date, to: to.date, start: from.start, end: to.end, restored: from.restored || to.restored }
  }
  return undefined
}
