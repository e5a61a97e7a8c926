/** Number and date formats of both languages. */
export type Language = 'zh' | 'en'

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const

const dateFormat = (language: Language) => new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' })
const DATES: Record<Language, Intl.DateTimeFormat> = { zh: dateFormat('zh'), en: dateFormat('en') }

const cache = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    cache.set(key, format)
  }
  return format
}

/** Returns how many decimals a number of this precision is shown with: 2 for 0.01, 0 for 1 and above and for an exact number. */
export function decimalsOf(precision: number): number {
  return precision >= 1 || precision <= 0 ? 0 : Math.min(6, Math.round(-Math.log10(precision)))
}

/** Returns a number exactly, with separators and as many decimals as its precision has. */
export function formatNumber(language: Language, value: number, precision = 1): string {
  return numberFormat(language, decimalsOf(precision)).format(value)
}

/** Returns the precision that shows a tick as what it is: whole, tenths, or hundredths. */
const precisionOf = (value: number): number => (Number.isInteger(value) ? 1 : Number.isInteger(value * 10) ? 0.1 : 0.01)

/** Returns a short axis number: in 万 for Chinese, in k for English. */
export function formatAxis(language: Language, value: number): string {
  const [unit, sign] = language === 'zh' ? [10_000, '万'] : [1_000, 'k']
  if (Math.abs(value) < unit) return formatNumber(language, value, precisionOf(value))
  const scaled = value / unit
  return `${formatNumber(language, scaled, precisionOf(scaled))}${sign}`
}

/** Returns a calendar date: `2018年8月10日`, `10 August 2018`. */
export function formatDate(language: Language, iso: string): string {
  return DATES[language].format(new Date(`${iso}T00:00:00Z`))
}
