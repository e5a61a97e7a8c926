/**
 * The one dictionary of metrics. Labels, tables, charts, checks and find all read it; the official Chinese term of a
 * metric stands here and nowhere else.
 */
import type { Form } from './schema'
import metrics from './metrics.json' with { type: 'json' }

export type MetricId = keyof typeof metrics

/** How a metric relates to its siblings under the same parent: parts add up, may overlap, or it is one 其中 row. */
export type Relation = 'partition' | 'overlap' | 'subset'

export interface Metric {
  id: MetricId
  /** Official Chinese name. */
  zh: string
  en: string
  /** Short names for charts, where the official one is long. */
  short?: { zh: string; en: string }
  /** Name of the row that it stands in, where its own name holds that of the column as well. */
  row?: { zh: string; en: string }
  /** Measure word as printed: 条, 件, 次, 天, %. */
  unit: string
  unitEn: string
  /** Statutory forms that have the line; empty for figures that reports give in prose only. */
  forms: readonly Form[]
  parent?: MetricId
  relation?: Relation
  /** Forms in which the line is only a heading over its parts: its value is their sum and stands in no cell. */
  unprinted?: readonly Form[]
}

const entries = metrics as unknown as Record<MetricId, Omit<Metric, 'id'>>

export const metricIds = Object.keys(metrics) as MetricId[]

const byId = new Map<MetricId, Metric>(metricIds.map((id) => [id, { id, ...entries[id] }]))

const byParent = new Map<MetricId, MetricId[]>()
for (const metric of byId.values()) {
  if (metric.parent) byParent.set(metric.parent, [...(byParent.get(metric.parent) ?? []), metric.id])
}

/** Returns whether a text from outside is the id of a metric. */
export function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(metrics, id)
}

/** Returns the dictionary entry of a metric. */
export function metricOf(id: MetricId): Metric {
  const metric = byId.get(id)
  if (!metric) throw new Error(`metric ${id} is not in the dictionary`)
  return metric
}

/** Returns the metrics under a parent, in dictionary order; with `relation` and `form` only those that match. */
export function childrenOf(parent: MetricId, relation?: Relation, form?: Form): MetricId[] {
  return (byParent.get(parent) ?? []).filter((id) => {
    const metric = metricOf(id)
    return (!relation || metric.relation === relation) && (!form || metric.forms.includes(form))
  })
}
