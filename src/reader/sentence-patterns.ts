/** The small grammar of sentences: patterns as data, compiled to expressions that say where their numbers stand. */
import type { MetricId } from '../report/dictionary'
import type { Bilingual, Form } from '../report/schema'
import { FILL, NUMBER_UNGROUPED } from './numbers'
import patterns2014 from './patterns-2014.json' with { type: 'json' }
import patternsLater from './patterns-later.json' with { type: 'json' }

/** What a clause is about; its metrics have the prefix that the form gives it. */
export type Subject = 'review' | 'litigation' | 'direct' | 'after'

interface RawPattern {
  /**
   * The words, as an expression with three signs of its own: `#` a number with its words and measure word, `~` a few words of
   * the same phrase, `%` a share that may follow (`，占6.02%`).
   */
  say: string
  /** What each number counts, in order; `@` stands for the prefix of the subject. */
  metrics: readonly string[]
  /** The pattern counts only where the clause is about a review or a lawsuit. */
  ofSubject?: boolean
  /** The number is of the whole body: not in a clause that begins with 其中, nor of an office in the report of a territory. */
  whole?: boolean
  /** The number is a running total: it is told for the time since something began. */
  running?: boolean
  /** Measure words that the number must have. */
  units?: readonly string[]
  /** The numbers are given to several metrics in their order: 复议、诉讼分别为3件、2件. */
  inTurn?: boolean
  /** What has to open the list that the words stand in (`openings.json`); the opening has to be of this report too. */
  follows?: string
  /** The words say that there was none. */
  zero?: boolean
  /** Why the wording matches the metric only roughly. */
  approximate?: Bilingual
  forms?: readonly string[]
}

export interface Pattern extends Omit<RawPattern, 'say' | 'forms'> {
  expression: RegExp
}

function compile({ say, forms: _forms, ...rest }: RawPattern): Pattern {
  let numbers = 0
  const source = say
    .replace(/%/g, '(?:[，、（]?占(?:比)?[^，。；\\d]{0,12}?#)?')
    .replace(/~/g, '[^，。；、：（）\\d]{0,16}?')
    .replace(/#/g, () => `${FILL}(?<n${numbers++}>${NUMBER_UNGROUPED})`)
  return { ...rest, expression: new RegExp(source, 'dg') }
}

const readable = (list: readonly RawPattern[], form: Form): Pattern[] => list.filter(({ forms }) => !forms || forms.includes(form)).map(compile)

const compiled = new Map<Form, readonly Pattern[]>()

/** Returns the patterns of a form, the more special ones first. */
export function patternsOf(form: Form): readonly Pattern[] {
  const known = compiled.get(form)
  if (known) return known
  const own = readable(form === '2014' ? patterns2014 : patternsLater, form)
  compiled.set(form, own)
  return own
}

const PREFIX: Readonly<Record<'2014' | 'later', Readonly<Partial<Record<Subject, string>>>>> = {
  '2014': { review: 'review', litigation: 'litigation' },
  later: { review: 'cases.review', litigation: 'cases.litigation', direct: 'cases.litigation-direct', after: 'cases.litigation-after-review' },
}

/** Returns the metric that a pattern names for a subject; undefined where the form has none. */
export function metricFor(name: string, form: Form, subject: Subject | undefined): MetricId | undefined {
  if (!name.startsWith('@')) return name as MetricId
  const prefix = subject && PREFIX[form === '2014' ? '2014' : 'later'][subject]
  return prefix ? (`${prefix}${name.slice(1)}` as MetricId) : undefined
}
