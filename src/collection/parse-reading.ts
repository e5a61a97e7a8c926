import * as v from 'valibot'
import { DOUBTS, type Reading } from '../reader/reading'
import { isMetricId, type MetricId } from '../report/dictionary'
import { APPLICANTS, DOCUMENT_FORMATS, FORMS, LEVELS, reportSchema, SCOPES } from '../report/schema'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.string()
const page = v.exactOptional(v.number())
const cell = v.object({ text, row: index, column: index, rowSpan: index, columnSpan: index })
const block = v.union([
  v.object({ kind: v.picklist(['heading', 'paragraph']), text, page }),
  v.object({ kind: v.literal('table'), cells: v.array(cell), rows: index, columns: index, page }),
])
const spot = v.union([v.object({ block: index, start: index, end: index }), v.object({ block: index, cell: index })])
const doubt = v.object({
  id: v.picklist(DOUBTS),
  values: v.exactOptional(v.record(text, text)),
  spot: v.exactOptional(spot),
  accepted: v.exactOptional(v.literal(true)),
})
const { figures, events, named, sourceNotes } = reportSchema.entries

const identity = v.object({
  title: v.exactOptional(text),
  body: v.exactOptional(text),
  issuer: v.exactOptional(text),
  year: v.exactOptional(v.number()),
  period: v.exactOptional(v.object({ from: text, to: text })),
  level: v.exactOptional(v.picklist(LEVELS)),
  scope: v.exactOptional(v.picklist(SCOPES)),
  publicationDate: v.exactOptional(text),
  publicationAddress: v.exactOptional(text),
  contact: v.exactOptional(
    v.object({
      office: text,
      address: v.exactOptional(text),
      postcode: v.exactOptional(text),
      telephone: v.exactOptional(text),
      email: v.exactOptional(text),
    }),
  ),
})

const readingSchema: v.GenericSchema<unknown, Reading> = v.object({
  name: v.exactOptional(text),
  format: v.picklist(DOCUMENT_FORMATS),
  encoding: v.exactOptional(text),
  form: v.picklist(FORMS),
  formReasons: v.array(text),
  identity,
  sections: v.array(v.object({ number: text, zh: text })),
  blocks: v.array(block),
  dropped: v.array(index),
  figures: v.array(v.object({ figure: figures.item, spot, doubts: v.array(doubt) })),
  missing: v.array(
    v.object({
      metric: v.custom<MetricId>((value) => typeof value === 'string' && isMetricId(value)),
      applicant: v.exactOptional(v.picklist(APPLICANTS)),
      reason: v.picklist(['blank', 'not-published', 'illegible']),
      spot: v.exactOptional(spot),
    }),
  ),
  doubts: v.array(doubt),
  events,
  named: v.exactOptional(v.array(v.omit(named.item, ['en']))),
  sourceNotes,
  report: v.exactOptional(reportSchema),
})

/** Returns whether each place that a reading names is in its document. */
function pointsIntoDocument({ blocks, figures: read, missing, doubts }: Reading): boolean {
  const spots = [...read, ...missing, ...doubts, ...read.flatMap((each) => each.doubts)].flatMap((each) => each.spot ?? [])
  return spots.every((each) => {
    const there = blocks[each.block]
    if (!there) return false
    if (!('cell' in each)) return there.kind !== 'table' && each.start <= each.end && each.end <= there.text.length
    return there.kind === 'table' && each.cell < there.cells.length
  })
}

/** Returns a stored reading, or null where a reader of another version made it, or it is damaged: the document then cannot be looked at again. */
export function parseReading(value: unknown): Reading | null {
  const result = v.safeParse(readingSchema, value)
  return result.success && pointsIntoDocument(result.output) ? result.output : null
}
