/** Which of the three statutory forms a report follows, by its own words. */
import type { Form } from '../report/schema'
import evidence from './form-evidence.json' with { type: 'json' }

export interface RecognisedForm {
  form: Form
  /** Words of the report that only this form has. */
  reasons: readonly string[]
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '')
const found = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(squeeze(word)))

/** Table rows count twice what prose does: they are the form's own. */
function strength(text: string, { rows, prose }: { rows: readonly string[]; prose: readonly string[] }): { reasons: string[]; points: number } {
  const [ownRows, ownProse] = [found(text, rows), found(text, prose)]
  return { reasons: [...ownRows, ...ownProse], points: ownRows.length * 2 + ownProse.length }
}

/**
 * Returns the form of a report; undefined where its words do not tell. `text` is the whole report with its tables, without
 * blanks; `year`, the year reported on, decides only between the later forms of a report that has no tables of section 二.
 */
export function recogniseForm(text: string, year?: number): RecognisedForm | undefined {
  const words = squeeze(text)
  const earlier = strength(words, evidence['2014'])
  const common = strength(words, evidence.later)
  const later = (['2019', '2021'] as const).map((form) => ({ form, ...strength(words, evidence[form]) }))
  const [one, other] = later
  const laterPoints = common.points + Math.max(0, ...later.map(({ points }) => points))
  if (earlier.points >= 4 && earlier.points > laterPoints) return { form: '2014', reasons: earlier.reasons }
  if (laterPoints < 4 || !one || !other) return undefined
  if (one.points !== other.points) {
    const stronger = one.points > other.points ? one : other
    return { form: stronger.form, reasons: [...stronger.reasons, ...common.reasons] }
  }
  if (year === undefined || year < 2019) return undefined
  return { form: year <= 2020 ? '2019' : '2021', reasons: [...common.reasons, String(year)] }
}
