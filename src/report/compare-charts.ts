/** Charts that lay several reports side by side: a panel for each line, a row for each report, in the order of the comparison. */
import type { ChartView } from './chart-model'
import { addCharts } from './chart-model'
import { axisEnd, chosenKinds, type ChartOptions } from './chart-rows'
import type { ChartId, ChartModel, ChartPanel, ChartRow, Tone } from './charts'
import { membersOf, spreadFinding, type Member } from './compare-finding'
import { breaksBetween, comparedReports, nameOf, type Break } from './comparison'
import {
  applicantLines,
  applicationLines,
  disclosureLines,
  disputeLine,
  disputeRate,
  groupLine,
  groupLines,
  resultLine,
  type Line,
} from './compare-lines'
import type { Facet } from './facets'
import type { Finding } from './findings'
import type { GroupId } from './groups'
import { APPLICANTS, SCOPES, type Applicant, type Report } from './schema'

type Item = { facet: 'group'; key: GroupId } | { facet: 'applicant'; key: Applicant }

/** What a chart's rows are made with. */
interface Look {
  tone: (line: Line) => Tone
  /** What a line is an item of, and its name selects. */
  item: (line: Line) => Item | null
  /** The break that a line is drawn for between two reports. */
  breaks: Break
}

const PLAIN: Look = { tone: () => 'plain', item: () => null, breaks: 'outcomes' }

function labelOf({ report, value }: Member): ChartRow['label'] {
  const named = { words: nameOf(report) }
  const noted = value.note ? { of: named, note: value.note } : named
  const small = value.quantity.state === 'known' && value.quantity.smallBase
  return small ? { of: noted, note: 'compare.note.small-base' } : noted
}

function rowsOf(members: readonly Member[], line: Line, key: string, look: Look): ChartRow[] {
  const item = look.item(line)
  return members.map((member, at): ChartRow => {
    const before = members[at - 1]
    const broken = before && breaksBetween(before.report, member.report).includes(look.breaks)
    return {
      key: `${key}.${member.report.id}`,
      label: labelOf(member),
      quantity: member.value.quantity,
      share: null,
      tone: look.tone(line),
      pick: null,
      start: 0,
      approximate: member.value.approximate,
      partial: false,
      depth: 0,
      ...(item?.facet === 'group' && { group: item.key }),
      ...(item?.facet === 'applicant' && { applicant: item.key }),
      ...(broken && { breakBefore: `compare.break.${look.breaks}` }),
    }
  })
}

/** Returns the panels of lines: shares on one axis, counts of each scope in a panel of its own. */
function panelsOf(reports: readonly Report[], lines: readonly Line[], look: Look): ChartPanel[] {
  const scopes = SCOPES.filter((scope) => reports.some((report) => report.scope === scope))
  return lines.flatMap((line): ChartPanel[] => {
    const members = membersOf(reports, line)
    const item = look.item(line)
    const panel = { whole: null, ...(item && { item }) }
    if (line.kind === 'share') {
      return [{ key: line.key, label: line.label, rows: rowsOf(members, line, line.key, look), ...panel, axisEnd: 100 }]
    }
    return scopes.map((scope): ChartPanel => {
      const apart = scopes.length > 1
      const key = apart ? `${line.key}.${scope}` : line.key
      const rows = rowsOf(
        members.filter(({ report }) => report.scope === scope),
        line,
        key,
        look,
      )
      const label = apart ? { of: line.label, note: `compare.note.${scope}` as const } : line.label
      return { key, label, rows, ...panel, axisEnd: axisEnd(rows) }
    })
  })
}

/** Gives the panels of one scope one axis: their counts are parts of one whole and may be compared. */
function onOneAxis(panels: readonly ChartPanel[]): ChartPanel[] {
  const scopeOf = ({ key }: ChartPanel) => SCOPES.find((scope) => key.endsWith(`.${scope}`))
  return panels.map((panel) => ({
    ...panel,
    axisEnd: Math.max(...panels.filter((each) => scopeOf(each) === scopeOf(panel)).map((each) => each.axisEnd)),
  }))
}

interface Made {
  id: ChartId
  panels: readonly ChartPanel[]
  facets?: readonly Facet[]
  finding: Finding
}

const modelOf = ({ id, panels, facets = [], finding }: Made): ChartModel => ({
  id,
  panels,
  relation: 'separate',
  base: 'none',
  facets,
  finding,
  ...(panels.some(({ axisEnd: end }) => end !== panels[0]?.axisEnd) && { ownAxes: true as const }),
})

/** Returns the disclosure, correction and dispute rates of the compared reports, on one axis from 0 to 100 %. */
function selectCompareRates(comparison: Report, _options: ChartOptions, view: ChartView): ChartModel {
  const reports = comparedReports(comparison)
  const disclosure = disclosureLines(reports, view.rate ?? 'a')
  const results = [resultLine(reports, 'correction-review'), resultLine(reports, 'correction-litigation')]
  return modelOf({
    id: 'compare-rates',
    panels: panelsOf(reports, [...disclosure, ...results, disputeRate()], PLAIN),
    finding: spreadFinding(reports, disclosure, 'compare.subject.disclosure'),
  })
}

/** Returns the five groups of outcomes of each report, as shares or counts; with kinds of applicants chosen, of theirs alone. */
function selectCompareGroups(comparison: Report, { filter, show }: ChartOptions, view: ChartView): ChartModel {
  const reports = comparedReports(comparison)
  const kinds = chosenKinds(filter)
  const by = view.by ?? 'share'
  const groupIn = ({ label }: Line) => ('group' in label ? label.group : 'disclosed')
  const kept = groupLines(by, kinds).filter((line) => show === 'highlight' || filter.group.length === 0 || filter.group.includes(groupIn(line)))
  const panels = panelsOf(reports, kept, { tone: groupIn, item: (line) => ({ facet: 'group', key: groupIn(line) }), breaks: 'outcomes' })
  return modelOf({
    id: 'compare-groups',
    panels: by === 'count' ? onOneAxis(panels) : panels,
    facets: ['group', 'applicant'],
    finding: spreadFinding(reports, [groupLine('disclosed', 'share')], 'compare.subject.disclosed'),
  })
}

/** Returns applications received, handled and carried over, each count on an axis of its own, each scope apart. */
function selectCompareApplications(comparison: Report): ChartModel {
  const reports = comparedReports(comparison)
  const lines = applicationLines(reports)
  return modelOf({
    id: 'compare-applications',
    panels: panelsOf(reports, lines, PLAIN),
    finding: spreadFinding(reports, lines.slice(0, 1), 'compare.subject.received'),
  })
}

/** Returns reviews and lawsuits as cases, each scope apart. */
function selectCompareDisputes(comparison: Report): ChartModel {
  const reports = comparedReports(comparison)
  const reviews = disputeLine('review', 'total')
  const look = (tone: Tone): Look => ({ ...PLAIN, breaks: 'disputes', tone: () => tone })
  return modelOf({
    id: 'compare-disputes',
    panels: [...panelsOf(reports, [reviews], look('review')), ...panelsOf(reports, [disputeLine('litigation', 'total')], look('litigation'))],
    finding: spreadFinding(reports, [reviews], 'compare.subject.reviews'),
  })
}

/** Returns new applications by kind of applicant, as shares or counts. */
function selectCompareApplicants(comparison: Report, { filter, show }: ChartOptions, view: ChartView): ChartModel {
  const reports = comparedReports(comparison)
  const by = view.by ?? 'share'
  const kindIn = ({ key }: Line) => APPLICANTS.find((kind) => key.startsWith(`applications.new@${kind}`)) ?? APPLICANTS[0]
  const kept = applicantLines(by).filter((line) => show === 'highlight' || filter.applicant.length === 0 || filter.applicant.includes(kindIn(line)))
  const look: Look = { ...PLAIN, item: (line) => ({ facet: 'applicant', key: kindIn(line) }) }
  const panels = panelsOf(reports, kept, look)
  return modelOf({
    id: 'compare-applicants',
    panels: by === 'count' ? onOneAxis(panels) : panels,
    facets: ['applicant'],
    finding: spreadFinding(reports, applicantLines('share').slice(0, 1), 'compare.subject.persons'),
  })
}

addCharts({
  'compare-rates': selectCompareRates,
  'compare-groups': selectCompareGroups,
  'compare-applications': selectCompareApplications,
  'compare-disputes': selectCompareDisputes,
  'compare-applicants': selectCompareApplicants,
})
