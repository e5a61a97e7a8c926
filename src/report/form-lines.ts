/** Lines of the forms as `forms/<form>.json` writes them: numbered and indented, each a metric or a heading. */
import { isMetricId, metricOf, type MetricId } from './dictionary'
import type { Bilingual, Form } from './schema'

export interface FormLine {
  number?: string | undefined
  metric?: string | undefined
  heading?: string | undefined
  name?: string | undefined
  en?: string | undefined
  depth: number
}

/** Returns the id as one of the dictionary. @throws where a form file names another. */
export function metricIn(form: Form, id: string | undefined): MetricId {
  if (id === undefined || !isMetricId(id)) throw new Error(`form ${form} names ${id ?? 'no metric'}, which is not in the dictionary`)
  return id
}

/** Returns the name that a line has in its form, which may be shorter than the metric's own. @throws where the line names no metric that there is. */
export function lineName(form: Form, line: FormLine): Bilingual {
  if (line.heading !== undefined) return { zh: line.heading, en: line.en ?? '' }
  const { zh, en } = metricOf(metricIn(form, line.metric))
  return { zh: line.name ?? zh, en }
}

/** Returns a number as the form prints it in front of a name: `一、`, `（一）`, `1.`; empty where there is none. */
export function printedNumber(number: string): string {
  if (number === '' || number.startsWith('（')) return number
  return /^\d/.test(number) ? `${number}.` : `${number}、`
}
