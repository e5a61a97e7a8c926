/** The five harmonised groups of outcomes (forms.md, Five harmonised groups). */
import type { MetricId } from './dictionary'
import type { Form } from './schema'

export const GROUP_IDS = ['disclosed', 'partly', 'refused', 'unable', 'otherwise'] as const
export type GroupId = (typeof GROUP_IDS)[number]

export interface GroupMapping {
  metrics: readonly MetricId[]
  /** The metrics among them whose mapping is approximate. */
  approximate: readonly MetricId[]
}

/** The same rows and headings of the 2019 and the 2021 form: 2019's one row 其他处理 is the sum of 2021's three. */
const later = (...metrics: MetricId[]) => ({ '2019': { metrics, approximate: [] }, '2021': { metrics, approximate: [] } })

/** The replies of the 2014 form in each group, and the rows and headings of section 三 of the later forms. */
export const GROUPS: Record<GroupId, Record<Form, GroupMapping>> = {
  disclosed: {
    '2014': { metrics: ['replies.already-public', 'replies.granted'], approximate: ['replies.already-public'] },
    ...later('outcomes.granted'),
  },
  partly: { '2014': { metrics: ['replies.partly-granted'], approximate: [] }, ...later('outcomes.partly-granted') },
  refused: { '2014': { metrics: ['replies.refused'], approximate: ['replies.refused'] }, ...later('outcomes.refused') },
  unable: {
    '2014': { metrics: ['replies.not-this-body', 'replies.nonexistent'], approximate: ['replies.not-this-body', 'replies.nonexistent'] },
    ...later('outcomes.unable'),
  },
  otherwise: {
    '2014': { metrics: ['replies.amended', 'replies.other-channel'], approximate: ['replies.amended', 'replies.other-channel'] },
    ...later('outcomes.not-processed', 'outcomes.other'),
  },
}
