/**
 * The file format of a report and of the index, stated once. The runtime parser, the published JSON Schema
 * (`public/data/schema/`) and the types below all come from these schemas.
 */
import * as v from 'valibot'
import { metricIds } from './dictionary'

/** The schema version this build reads. A file with a larger one is refused with a message that says so. */
export const SCHEMA_VERSION = 1

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text that is not empty'))
/** The same words in Chinese (as officially used) and in English. */
const bilingual = v.strictObject({ zh: text, en: text })
const isoDate = v.pipe(v.string(), v.isoDate('a date as YYYY-MM-DD'))
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'))

export const FORMS = ['2014', '2019', '2021'] as const
export const LEVELS = ['national', 'provincial', 'prefectural', 'county', 'township'] as const
/** `office`: one body's own report. `territory`: all bodies of a territory taken together. */
export const SCOPES = ['office', 'territory'] as const
/** How a number is given. `about` 约/左右, `over` 余/突破/以上, `rounded` to 万 or to printed decimals, `percent` as printed. */
export const KINDS = ['exact', 'about', 'over', 'rounded', 'percent'] as const
/**
 * Why a figure has no value. `blank`: its cell is empty. `not-published`: the form has the line, the report does not give it.
 * `not-in-form`: the form of that year lacks the line. `illegible`: it stands there and cannot be read for certain.
 */
export const ABSENCES = ['blank', 'not-published', 'not-in-form', 'illegible'] as const
/** Applicant kinds of the 2019 and 2021 forms (section 三); without one, a figure counts all applicants (总计). */
export const APPLICANTS = ['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other-organisation'] as const

/** What a report can be read from; `typed`: its numbers were typed into the form of its year. */
export const DOCUMENT_FORMATS = ['html', 'docx', 'pdf', 'text', 'xlsx', 'csv', 'typed'] as const

const locator = v.variant('in', [
  /** A place in running text: official section number such as `二` or `一（二）`, and the paragraph counted from 1 under its heading. */
  v.strictObject({ in: v.literal('text'), section: text, paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** A cell of a table: section number, official row name, and column name where the table has several. */
  v.strictObject({ in: v.literal('table'), section: text, row: text, column: v.optional(text) }),
])

const metric = v.picklist(metricIds, 'a metric id of the dictionary')
const place = {
  metric,
  applicant: v.optional(v.picklist(APPLICANTS)),
  /** Somebody typed or corrected this figure by hand; what stood there before is in `corrections`. */
  byHand: v.optional(v.literal(true)),
}

const stated = v.strictObject({
  ...place,
  value: v.pipe(
    v.number(),
    v.minValue(Number.MIN_SAFE_INTEGER, 'a number that is no larger than a computer counts exactly'),
    v.maxValue(Number.MAX_SAFE_INTEGER, 'a number that is no larger than a computer counts exactly'),
  ),
  unit: text,
  kind: v.picklist(KINDS),
  /** The size of the last printed digit where it is not 1: 0.01 for 74.37 %, 10000 for 240余万. */
  precision: v.optional(v.pipe(v.number(), v.gtValue(0))),
  /** The number as printed, where the value alone does not show it: `240余万`. */
  printed: v.optional(text),
  /** Why the report's line matches this metric only approximately (other wording or unit); absent where it matches. */
  approximate: v.optional(bilingual),
  at: locator,
})
const absent = v.strictObject({ ...place, absent: v.picklist(ABSENCES), at: v.optional(locator), note: v.optional(bilingual) })

const localised = { ...bilingual.entries, at: locator }
const known = v.strictObject({
  /** Id of the check, as `npm run validate` prints it. */
  check: text,
  note: bilingual,
})

export const reportSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(SCHEMA_VERSION),
  id: slug,
  title: bilingual,
  body: bilingual,
  /** Who issued the report, where `body` is the name of a territory. A citation names it. */
  issuer: v.optional(bilingual),
  /** Administrative division code (GB/T 2260), six digits; absent where it is not known, as for a report somebody brings along. */
  division: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/, 'six digits'))),
  /** Absent where it is not known. */
  level: v.optional(v.picklist(LEVELS)),
  scope: v.picklist(SCOPES),
  year: v.pipe(v.number(), v.integer(), v.minValue(2008), v.maxValue(2100)),
  period: v.strictObject({ from: isoDate, to: isoDate }),
  form: v.picklist(FORMS),
  publication: v.strictObject({
    date: v.union([v.strictObject({ value: isoDate }), v.strictObject({ absent: v.picklist(ABSENCES), note: v.optional(bilingual) })]),
    address: v.union([
      v.strictObject({ value: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'a web address with http or https')) }),
      v.strictObject({ absent: v.picklist(ABSENCES), note: v.optional(bilingual) }),
    ]),
  }),
  contact: v.optional(
    v.strictObject({
      office: bilingual,
      address: v.optional(bilingual),
      postcode: v.optional(text),
      telephone: v.optional(text),
      email: v.optional(text),
    }),
  ),
  /** Official section headings, so that a locator can be shown with its words. */
  sections: v.array(v.strictObject({ number: text, ...bilingual.entries })),
  /** Every statement of a figure. One metric may be stated several times; a table leads over text, then the earlier statement. */
  figures: v.array(v.union([stated, absent], 'a figure with `value`, `unit`, `kind` and `at`, or one with `absent`')),
  events: v.array(v.strictObject({ id: slug, date: isoDate, ...localised })),
  /** Bodies that the report names without giving their number, in its order, which is no ranking. */
  named: v.array(v.strictObject({ of: metric, kind: v.picklist(['agency', 'district']), ...localised })),
  /** Short themes in our own words. */
  themes: v.strictObject({
    work: v.array(v.strictObject(localised)),
    fields: v.array(v.strictObject(localised)),
    applicationTopics: v.array(v.strictObject(localised)),
    disputeTopics: v.array(v.strictObject(localised)),
    problems: v.array(v.strictObject(localised)),
    measures: v.array(v.strictObject(localised)),
  }),
  /** What a reader of the source must know: lost characters that were restored, an empty table, a date that is not the report's. */
  sourceNotes: v.array(v.strictObject({ id: slug, at: v.optional(locator), ...bilingual.entries })),
  /** Failing or differing checks that are known and explained. Validation fails on others, and when a listed one holds again. */
  knownDifferences: v.array(known),
  /** Change log of corrected figures. `from` and `to` are digits, with `≈` or `≥` before a number that is not exact, or the reason of an absence. */
  corrections: v.array(v.strictObject({ date: isoDate, metric, applicant: place.applicant, from: text, to: text, note: bilingual })),
  /** The document that the reader took the figures from, where it was not a person. */
  readFrom: v.optional(v.strictObject({ name: text, format: v.picklist(DOCUMENT_FORMATS) })),
})

export const indexSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(SCHEMA_VERSION),
  /** Id of the report that opens when the address names none. */
  default: slug,
  reports: v.array(
    v.strictObject({
      id: slug,
      title: bilingual,
      body: bilingual,
      division: reportSchema.entries.division,
      level: reportSchema.entries.level,
      scope: reportSchema.entries.scope,
      year: reportSchema.entries.year,
      form: reportSchema.entries.form,
      /** Path of the report file, relative to the folder of the index. */
      file: v.pipe(v.string(), v.regex(/^reports\/[a-z0-9-]+\.json$/, 'a path such as reports/tianjin-2018.json')),
    }),
  ),
})

export type Report = v.InferOutput<typeof reportSchema>
export type ReportIndex = v.InferOutput<typeof indexSchema>
export type Locator = v.InferOutput<typeof locator>
export type StatedFigure = v.InferOutput<typeof stated>
export type AbsentFigure = v.InferOutput<typeof absent>
export type Bilingual = v.InferOutput<typeof bilingual>
export type Form = (typeof FORMS)[number]
export type Kind = (typeof KINDS)[number]
export type Absence = (typeof ABSENCES)[number]
export type Level = (typeof LEVELS)[number]
export type Scope = (typeof SCOPES)[number]
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]
export type Applicant = (typeof APPLICANTS)[number]
