/** Lists the figures that can be found in a report, each with the texts it is found by. */
import kindAliases from './applicant-aliases.json' with { type: 'json' }
import aliases from './aliases.json' with { type: 'json' }
import { applicantName } from './applicants'
import { flowGap } from './application-charts'
import { metricIds, metricOf, type MetricId } from './dictionary'
import type { FindEntry } from './find'
import { joinedText, pinyinReader, searchText, type NameRank, type PinyinKeys, type SearchText } from './find-text'
import { GROUP_IDS, GROUPS, type GroupId } from './groups'
import { evaluate, refs, shareOf, stated } from './quantity'
import { RATE_IDS, type RateId } from './rates'
import { APPLICANTS, type Applicant, type Bilingual, type Report } from './schema'
import { applicationRows, countsWithoutCell, totalOf } from './totals'

/** Names of what the dictionary does not name, by id. */
export interface ComputedNames {
  rates: Readonly<Record<RateId, Bilingual>>
  groups: Readonly<Record<GroupId, Bilingual>>
}

/** Returns the names of rates and groups, as `name` gives them for each message id. */
export function computedNames(name: (id: `label.rate.${RateId}` | `group.${GroupId}`) => Bilingual): ComputedNames {
  return {
    rates: Object.fromEntries(RATE_IDS.map((id) => [id, name(`label.rate.${id}`)])) as ComputedNames['rates'],
    groups: Object.fromEntries(GROUP_IDS.map((id) => [id, name(`group.${id}`)])) as ComputedNames['groups'],
  }
}

/** Other words somebody may look for. */
const aliasesOf: Readonly<Record<string, readonly string[] | undefined>> = aliases

/** Other words for the kinds of applicants. */
const KIND_ALIASES: Readonly<Record<Applicant, readonly string[]>> = kindAliases

/** What people say when they ask for a share or a difference. */
const SHARE = { zh: '占比', en: 'share', more: ['比例', 'percentage', 'proportion'] }
const COVERAGE = { zh: '覆盖率', en: 'coverage', more: ['占比', 'share', 'percentage'] }
const DIFFERENCE = { zh: '收到与办结相差', en: 'Difference between received and completed', more: ['差额', 'gap'] }

interface Name {
  rank: NameRank
  text: string
}

function metricNames(metric: MetricId): Name[] {
  const { zh, en, short } = metricOf(metric)
  const official: Name[] = [
    { rank: short ? 'official' : 'short', text: zh },
    { rank: short ? 'official' : 'short', text: en },
  ]
  const shorter: Name[] = short ? [short.zh, short.en].map((text) => ({ rank: 'short', text })) : []
  return [...shorter, ...official, ...(aliasesOf[metric] ?? []).map((text): Name => ({ rank: 'alias', text }))]
}

const bilingualNames = ({ zh, en }: Bilingual, more: readonly string[] = []): Name[] => [
  { rank: 'short', text: zh },
  { rank: 'short', text: en },
  ...more.map((text): Name => ({ rank: 'alias', text })),
]

const isHan = ({ syllables }: SearchText): boolean => syllables.length > 0

/** Returns every Chinese text that a figure is found by; build time gives each its pinyin. */
export function chineseTexts(names: ComputedNames): string[] {
  const words = [SHARE, COVERAGE, DIFFERENCE].flatMap(({ zh, more }) => [zh, ...more])
  const computed = [...Object.values(names.rates), ...Object.values(names.groups)].map(({ zh }) => zh)
  const official = metricIds.flatMap(metricNames).map(({ text }) => text)
  const kinds = APPLICANTS.flatMap((applicant) => [applicantName(applicant).zh, ...KIND_ALIASES[applicant]])
  return [...new Set([...official, ...computed, ...words, ...kinds])].filter((text) => /\p{Script=Han}/u.test(text))
}

/** Metrics whose share in their whole is shown or said somewhere: not those that are a share themselves. */
function sharedMetrics(report: Report): MetricId[] {
  return metricIds.filter((id) => {
    const share = shareOf(report, id)
    return share.state === 'known' && share.computation?.operands[0]?.unit !== '%'
  })
}

/** Returns what the report says of each kind of applicant: the cells of section 三 that it has, blank ones with them, and the sums of cells that the form has no cell for. */
function cellsOf(report: Report, textOf: (name: Name) => SearchText): FindEntry[] {
  if (report.form === '2014') return []
  const kinds = APPLICANTS.map((applicant) => ({
    applicant,
    names: bilingualNames(applicantName(applicant)).map(textOf),
    others: KIND_ALIASES[applicant].map((text) => textOf({ rank: 'alias', text })),
  }))
  const sums = countsWithoutCell(report.form).filter((metric) => metric.startsWith('outcomes.'))
  return [...applicationRows(report.form), ...sums].flatMap((metric) => {
    const texts = metricNames(metric).map(textOf)
    return kinds.flatMap(({ applicant, names, others }): FindEntry[] => {
      const cell = stated(report, metric, applicant)
      const quantity = cell.state === 'known' || cell.statement ? cell : totalOf(report, metric, applicant)
      if (quantity.state === 'missing' && !quantity.statement) return []
      // Chinese with Chinese and English with English: what is said of a kind is said in one language.
      const spoken = texts.flatMap((text) => names.filter((name) => isHan(name) === isHan(text)).map((name) => joinedText(text.rank, name, text)))
      return [{ ref: quantity.ref, subject: { kind: 'cell', metric, applicant }, quantity, texts: [...spoken, ...others] }]
    })
  })
}

/**
 * Returns the figures of a report in the order of the dictionary: every metric, stated or absent with its reason, then
 * rates, the groups of replies, shares of a whole, what lies between received and completed, and the figures of each kind of applicant.
 */
export function buildFindIndex(report: Report, pinyin: PinyinKeys, names: ComputedNames): FindEntry[] {
  const read = pinyinReader(pinyin)
  const textOf = ({ rank, text }: Name): SearchText => searchText(rank, text, read(text))
  const shareTexts = (metric: MetricId): SearchText[] => {
    const { short, zh, en, relation } = metricOf(metric)
    const word = relation === 'overlap' ? COVERAGE : SHARE
    const name = short ?? { zh, en }
    return [
      searchText('short', `${name.zh}${word.zh}`, [...read(name.zh), ...read(word.zh)]),
      searchText('short', `${name.en} ${word.en}`),
      ...metricNames(metric).map(textOf),
      ...word.more.map((text) => textOf({ rank: 'alias', text })),
    ]
  }
  const metrics = metricIds.map((metric): FindEntry => {
    const cell = stated(report, metric)
    // A heading, or a row whose 总计 cell is blank, has a total all the same.
    const total = cell.state === 'known' ? cell : totalOf(report, metric)
    const quantity = total.state === 'known' ? total : cell
    return { ref: quantity.ref, subject: { kind: 'metric', metric }, quantity, texts: metricNames(metric).map(textOf) }
  })
  const rates = RATE_IDS.map((rate): FindEntry => {
    const ref = refs.rate(rate)
    return { ref, subject: { kind: 'rate', rate }, quantity: evaluate(report, ref), texts: bilingualNames(names.rates[rate]).map(textOf) }
  })
  const groups = GROUP_IDS.flatMap((group): FindEntry[] => {
    const { metrics: parts } = GROUPS[group][report.form]
    if (parts.length < 2) return []
    const ref = refs.sum(parts)
    return [{ ref, subject: { kind: 'group', group }, quantity: evaluate(report, ref), texts: bilingualNames(names.groups[group]).map(textOf) }]
  })
  const shares = sharedMetrics(report).map((metric): FindEntry => {
    return { ref: refs.share(metric), subject: { kind: 'share', metric }, quantity: shareOf(report, metric), texts: shareTexts(metric) }
  })
  const gap = flowGap(report)
  const difference: FindEntry = {
    ref: gap.ref,
    subject: { kind: 'difference' },
    quantity: gap,
    texts: bilingualNames(DIFFERENCE, DIFFERENCE.more).map(textOf),
  }
  return [...metrics, ...rates, ...groups, ...shares, ...(report.form === '2014' ? [difference] : []), ...cellsOf(report, textOf)]
}
