/** What a review says of the report as a whole, as typed. */
import type { Identity } from '../../reader/reading'
import type { Level, Scope } from '../../report/schema'
import { typedYear } from '../../report/typed-year'

/** What is said of the report, as typed. */
export interface TypedDetails {
  body: string
  year: string
  scope: Scope | ''
  level: Level | ''
  title: string
  from: string
  to: string
  published: string
}

/** Returns a date that lies in the year, or nothing. */
const inYear = (date: string | undefined, year: string): string => (date?.startsWith(year) ? date : '')

/** Returns what a document says of itself, as texts to go on typing from. */
export function detailsOf({ body, year, scope, level, title, period, publicationDate }: Identity): TypedDetails {
  const typed = year === undefined ? '' : String(year)
  return {
    body: body ?? '',
    year: typed,
    scope: scope ?? '',
    level: level ?? '',
    title: title ?? '',
    from: inYear(period?.from, typed),
    to: inYear(period?.to, typed),
    published: publicationDate ?? '',
  }
}

export type DetailProblem = 'bring.problem.body' | 'bring.problem.year' | 'bring.problem.scope' | 'bring.problem.period'

/** Returns what is missing or wrong in the details, by field. */
export function detailProblems({ body, year, scope, from, to }: TypedDetails): Partial<Record<keyof TypedDetails, DetailProblem>> {
  const read = typedYear(year)
  const [first, last] = [from || `${read}-01-01`, to || `${read}-12-31`]
  return {
    ...(body.trim() === '' && { body: 'bring.problem.body' as const }),
    ...(read === null && { year: 'bring.problem.year' as const }),
    ...(scope === '' && { scope: 'bring.problem.scope' as const }),
    ...(read !== null && first > last && { to: 'bring.problem.period' as const }),
  }
}
