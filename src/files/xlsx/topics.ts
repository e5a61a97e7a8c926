import type { MetricId } from '../../report/dictionary'

export const TOPICS = ['disclosure', 'applications', 'disputes', 'work'] as const
export type Topic = (typeof TOPICS)[number]

type Family = MetricId extends `${infer Head}.${string}` ? Head : never

/** The sheet of each family of metrics, named after the view that shows the topic. */
const TOPIC_OF: Record<Family, Topic> & Record<string, Topic | undefined> = {
  disclosure: 'disclosure',
  regulations: 'disclosure',
  normative: 'disclosure',
  powers: 'disclosure',
  charges: 'disclosure',
  procurement: 'disclosure',
  fields: 'disclosure',
  applications: 'applications',
  replies: 'applications',
  outcomes: 'applications',
  fees: 'applications',
  review: 'disputes',
  litigation: 'disputes',
  cases: 'disputes',
  complaints: 'disputes',
  response: 'work',
  publicity: 'work',
  interaction: 'work',
  capacity: 'work',
  meetings: 'work',
  work: 'work',
  reform: 'work',
  services: 'work',
  hotline: 'work',
}

/** Returns the topic that a metric belongs to. */
export function topicOf(metric: MetricId): Topic {
  const family = metric.slice(0, metric.indexOf('.'))
  const topic = TOPIC_OF[family]
  if (!topic) throw new Error(`metric ${metric} has no topic`)
  return topic
}
