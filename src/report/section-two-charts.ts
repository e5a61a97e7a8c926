/** Charts of section 二 of the 2019 and 2021 forms: documents and decisions, as plain counts. */
import { axisEnd, ranked, rowOf } from './chart-rows'
import type { ChartModel, ChartPanel } from './charts'
import { metricOf, type MetricId } from './dictionary'
import { findingOf, type Finding } from './findings'
import { stated } from './quantity'
import type { Bilingual, Form, Report } from './schema'

/** What is counted of documents in each form: they are different lines and never joined. */
const DOCUMENTS: Record<
  Exclude<Form, '2014'>,
  { regulations: readonly [MetricId, MetricId, MetricId]; normative: readonly [MetricId, MetricId, MetricId] }
> = {
  '2019': {
    regulations: ['regulations.made', 'regulations.newly-disclosed', 'regulations.disclosed'],
    normative: ['normative.made', 'normative.newly-disclosed', 'normative.disclosed'],
  },
  '2021': {
    regulations: ['regulations.issued', 'regulations.repealed', 'regulations.in-force'],
    normative: ['normative.issued', 'normative.repealed', 'normative.in-force'],
  },
}

const ACTS: Record<Exclude<Form, '2014'>, readonly MetricId[]> = {
  '2019': ['powers.permits.decisions', 'powers.services.decisions', 'powers.penalties.decisions', 'powers.coercion.decisions'],
  '2021': ['powers.permits.decisions-in-year', 'powers.penalties.decisions-in-year', 'powers.coercion.decisions-in-year'],
}

/** Returns the official name of the row that a metric stands in. */
function rowNameOf(metric: MetricId): Bilingual {
  const { row, zh, en } = metricOf(metric)
  return row ?? { zh, en }
}

/** Lines of section 二 that are no chart: items in force before and their change, charges, procurement. */
export const OTHER_LINES: Record<Exclude<Form, '2014'>, readonly MetricId[]> = {
  '2019': [
    ...(['permits', 'services', 'penalties', 'coercion'] as const).flatMap((key): MetricId[] => [
      `powers.${key}.items-before`,
      `powers.${key}.items-change`,
    ]),
    'charges.items-before',
    'charges.items-change',
    'procurement.projects',
    'procurement.amount',
  ],
  '2021': ['charges.amount'],
}

const later = (form: Form): Exclude<Form, '2014'> => (form === '2014' ? '2021' : form)

/** Returns how many normative documents there are: made, disclosed anew and in all (2019), or issued, repealed and in force (2021). */
function documentsFinding(report: Report): Finding {
  const form = later(report.form)
  const [first, second, all] = DOCUMENTS[form].normative
  return findingOf(form === '2019' ? 'finding.documents-disclosed' : 'finding.documents-in-force', {
    first: { quantity: stated(report, first) },
    second: { quantity: stated(report, second) },
    all: { quantity: stated(report, all) },
  })
}

/** Returns government rules and normative documents, each on a scale of its own. */
export function selectGovernmentDocuments(report: Report): ChartModel {
  const form = later(report.form)
  const panels = (['regulations', 'normative'] as const).map((key): ChartPanel => {
    const metrics = DOCUMENTS[form][key]
    const rows = metrics.map((metric) => rowOf(report, metric))
    return { key, label: { words: rowNameOf(metrics[0]) }, rows, whole: null, axisEnd: axisEnd(rows) }
  })
  return {
    id: 'government-documents',
    panels,
    relation: 'separate',
    base: 'none',
    ownAxes: true,
    facets: [],
    finding: documentsFinding(report),
  }
}

/** Returns the decisions on permits, penalties and coercive measures, ranked; they may differ so much that a bar has no length to see. */
export function selectAdministrativeActs(report: Report): ChartModel {
  const form = later(report.form)
  const rows = ranked(ACTS[form].map((metric) => ({ ...rowOf(report, metric), label: { words: rowNameOf(metric) } })))
  const decisions = (key: 'permits' | 'penalties' | 'coercion') =>
    stated(report, `powers.${key}.${form === '2019' ? 'decisions' : 'decisions-in-year'}`)
  return {
    id: 'administrative-acts',
    panels: [{ key: 'acts', label: null, rows, whole: null, axisEnd: axisEnd(rows) }],
    relation: 'separate',
    base: 'none',
    facets: [],
    finding: findingOf('finding.acts', {
      permits: { quantity: decisions('permits') },
      penalties: { quantity: decisions('penalties') },
      coercion: { quantity: decisions('coercion') },
    }),
  }
}
