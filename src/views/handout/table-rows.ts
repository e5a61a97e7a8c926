/** What a hand-out says in its tables and lists. Pure. */
import '../../i18n/add-slides'
import type { I18n } from '../../i18n'
import { isReached, lookOf } from '../../report/chart-model'
import { rowsOf, type ChartModel } from '../../report/charts'
import { facetsInForce, filterFor, type Filter } from '../../report/facets'
import type { Form, Report } from '../../report/schema'
import { labelText, rowName, valueText, valueWithUnit } from '../../words/naming'
import { selectedTexts } from '../../words/filter-text'
import { originText } from '../../words/origin-text'
import type { SlideBody } from '../../words/slide-text'

/** Stands before the name of what is selected: to be seen without colour. */
export const CHOSEN = '● '

export interface TableRow {
  kind: 'row'
  key: string
  name: string
  depth: 0 | 1
  look: 'plain' | 'chosen' | 'dimmed'
  missing: boolean
  value: string
  share: string
  printed: string
  place: string
}

interface GroupRow {
  kind: 'group'
  key: string
  name: string
}

interface LineRow {
  kind: 'line'
  key: string
  name: string
}

export type HandoutRow = TableRow | GroupRow | LineRow

/**
 * Returns how rows stand to the selection, by key. Only where some rows are dimmed are others marked as chosen, and only those that a filter can
 * choose.
 */
export function looksOf(model: ChartModel, selection: Filter, form: Form): ReadonlyMap<string, TableRow['look']> {
  if (!isReached(selection, model.id, form)) return new Map()
  const filter = filterFor(selection, form)
  const looks = rowsOf(model).map((row): [string, TableRow['look']] => {
    const look = lookOf(row, filter)
    return [row.key, look === 'partly' || (look === 'chosen' && !row.pick) ? 'plain' : look]
  })
  return new Map(looks.some(([, look]) => look === 'dimmed') ? looks : [])
}

function tableRows(i18n: I18n, report: Report, model: ChartModel, filter: Filter): HandoutRow[] {
  const looks = looksOf(model, filter, report.form)
  const panels = model.panels.filter((panel) => panel.rows.length > 0)
  return panels.flatMap((panel): HandoutRow[] => [
    ...(panel.label
      ? [
          {
            kind: 'group' as const,
            key: `group ${panel.key}`,
            name: `${labelText(i18n, panel.label)}${panel.whole ? ` ${valueWithUnit(i18n, panel.whole)}` : ''}`,
          },
        ]
      : []),
    ...panel.rows.map((row): TableRow => {
      const look = looks.get(row.key) ?? 'plain'
      return {
        kind: 'row',
        key: row.key,
        name: rowName(i18n, row),
        depth: row.depth,
        look,
        missing: row.quantity.state === 'missing',
        value: valueWithUnit(i18n, row.quantity),
        share: row.share ? valueText(i18n, row.share) : i18n.t(look === 'dimmed' && row.pick ? 'table.outside' : 'table.no-share'),
        printed: row.printedShare ? valueText(i18n, row.printedShare) : '',
        place: originText(i18n, report, row.quantity),
      }
    }),
  ])
}

/** Returns the rows below a heading: of a table, or of a list. */
export function handoutRows(i18n: I18n, report: Report, body: SlideBody, filter: Filter): HandoutRow[] {
  switch (body.kind) {
    case 'chart':
      return tableRows(i18n, report, body.model, filter)
    case 'checks':
      return body.groups.flatMap((group): HandoutRow[] => [
        { kind: 'group', key: group.verdict, name: i18n.t('handout.verdict', { verdict: group.name, count: group.count }) },
        ...group.checks.map(({ name }, index): LineRow => ({ kind: 'line', key: `${group.verdict} ${index}`, name })),
      ])
    case 'lines':
      return body.lines.map((name, index) => ({ kind: 'line', key: String(index), name }))
    case 'title':
    case 'figures':
      return []
    default:
      return body satisfies never
  }
}

/** Returns the filter in force in one line, as it stands on every page; empty without one. */
export function pageFilterText(i18n: I18n, filter: Filter, form: Form): string {
  const own = filterFor(filter, form)
  const facets = facetsInForce(own)
  return facets.length === 0
    ? ''
    : i18n.t('handout.filter', { items: selectedTexts(i18n, own, facets, form).join(i18n.language === 'zh' ? '；' : '; ') })
}
