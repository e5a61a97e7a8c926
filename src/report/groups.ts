/** The five harmonised groups of outcomes (forms.md, Five harmonised groups). */
import type { MetricId } from './dictionary'

export const GROUP_IDS = ['disclosed', 'partly', 'refused', 'unable', 'otherwise'] as const
export type GroupId = (typeof GROUP_IDS)[number]

export interface GroupMapping {
  metrics: readonly MetricId[]
  /** The metrics among them whose mapping is approximate. */
  approximate: readonly MetricId[]
}

/** The replies of the 2014 form in each group. */
export const GROUPS: Record<GroupId, Record<'2014', GroupMapping>> = {
  disclosed: { '2014': { metrics: ['replies.already-public', 'replies.granted'], approximate: ['replies.already-public'] } },
  partly: { '2014': { metrics: ['replies.partly-granted'], approximate: [] } },
  refused: { '2014': { metrics: ['replies.refused'], approximate: ['replies.refused'] } },
  unable: { '2014': { metrics: ['replies.not-this-body', 'replies.nonexistent'], approximate: ['replies.not-this-body', 'replies.nonexistent'] } },
  otherwise: { '2014': { metrics: ['replies.amended', 'replies.other-channel'], approximate: ['replies.amended', 'replies.other-channel'] } },
}
