/** Bodies that a report names without a number, and events that it dates. */
import type { MetricId } from '../report/dictionary'
import type { Report } from '../report/schema'
import { dateAt } from './dates'
import type { Passage } from './outline'
import type { Plain } from './plain'
import type { ReadFigure, Reading } from './reading'

export type NamedBody = NonNullable<Reading['named']>[number]

const LEADING = /申请量?(?:居前|较多|位居前列|位列前\S)/g
const LIST = /([^。；，]{2,120})$/

/** Returns the bodies that a passage says have the most applications, in its order; the figure told last before them says of what. */
export function readNamed(words: Plain, passage: Passage, figures: readonly ReadFigure[]): NamedBody[] {
  const { text } = words
  return [...text.matchAll(LEADING)].flatMap((match) => {
    const list = LIST.exec(text.slice(Math.max(0, match.index - 120), match.index))?.[1]
    if (!list) return []
    const start = (words.at[match.index - list.length] ?? 0) + passage.start
    const before = figures.filter(({ spot }) => 'start' in spot && spot.end <= start && spot.block === passage.block)
    const of: MetricId | undefined = before.at(-1)?.figure.metric
    if (!of) return []
    const names = list.replace(/(?:等)?(?:部门|单位|地区)?(?:收到的|收到|受理的)?$/, '').split('、')
    return names
      .map((name) => name.replace(/等$/, ''))
      .filter((name) => /(?:局|委|委员会|办公厅|办公室|厅|部|院|区|县|市|旗|街道|镇|乡|中心|公司)$/.test(name))
      .map((name): NamedBody => ({
        of,
        kind: /(?:区|县|旗|市)$/.test(name) ? 'district' : 'agency',
        zh: name,
        at: { in: 'text', section: passage.section, paragraph: passage.paragraph },
      }))
  })
}

interface EventPattern {
  id: string
  /** Words before the date in the same sentence. */
  before: RegExp
  /** Words after the date. */
  after: RegExp
  zh: string
  en: string
}

const EVENTS: readonly EventPattern[] = [
  {
    id: 'services-platform-opened',
    before: /政务一网通[^。]*(?:自|于)$/,
    after: /^(?:起)?(?:正式)?上线/,
    zh: '政务一网通平台上线',
    en: 'One-network service platform opened',
  },
]

export interface ReadEvent {
  event: Report['events'][number]
  restored: boolean
  /** The date as printed. */
  printed: string
}

/** Returns the events that a passage dates for certain. */
export function readEvents({ text }: Plain, passage: Passage): ReadEvent[] {
  return [...text.matchAll(/20\d{2}/g)].flatMap(({ index }) => {
    const date = dateAt(text, index)
    const near = text.slice(Math.max(0, index - 200), index)
    const sentence = near.slice(near.lastIndexOf('。') + 1)
    const pattern = date && EVENTS.find(({ before, after }) => after.test(text.slice(date.end, date.end + 20)) && before.test(sentence))
    if (!date || !pattern) return []
    const { id, zh, en } = pattern
    const at = { in: 'text' as const, section: passage.section, paragraph: passage.paragraph }
    return [{ event: { id, date: date.date, zh, en, at }, restored: date.restored, printed: text.slice(index, date.end) }]
  })
}
