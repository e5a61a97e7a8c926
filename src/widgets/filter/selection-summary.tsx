import { useMemo } from 'react'
import { useI18n, type I18n } from '../../i18n'
import type { Filter } from '../../report/facets'
import { summariseSelection, type SelectionSummary } from '../../report/selection'
import { FigureButton } from '../figure-button'
import { shortName, valueText, valueWithUnit } from '../../words/naming'
import { useReport } from '../report-context'

/** Returns a summary as plain words, for announcing. */
export function summaryText(i18n: I18n, summary: SelectionSummary): string {
  const whole = shortName(i18n, summary.of)
  if (summary.kind === 'coverage') {
    const each = summary.coverages.map(({ metric, coverage }) => `${shortName(i18n, metric)} ${valueText(i18n, coverage)}`)
    return i18n.t('summary.coverage', { whole, each: each.join(i18n.t('separator')) })
  }
  return i18n.t('summary.parts', {
    whole,
    selected: summary.selected.length,
    all: summary.all,
    sum: valueWithUnit(i18n, summary.sum),
    share: valueText(i18n, summary.share),
  })
}

/** Returns the summaries of a selection. */
export function useSelectionSummaries(filter: Filter): SelectionSummary[] {
  const report = useReport()
  return useMemo(() => summariseSelection(report, filter), [report, filter])
}

/** The selection in numbers: sums and shares of parts, and coverages where parts overlap, with the reason for no sum. */
export function SelectionSummaryLines({ summaries }: { summaries: readonly SelectionSummary[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {summaries.map((summary) => (
        <li key={`${summary.facet}${summary.of}`}>
          <SummaryLine summary={summary} />
        </li>
      ))}
    </ul>
  )
}

function SummaryLine({ summary }: { summary: SelectionSummary }) {
  const i18n = useI18n()
  const whole = shortName(i18n, summary.of)
  if (summary.kind === 'coverage') {
    return i18n.parts('summary.coverage').map((part, index) => {
      if (index % 2 === 0) return part
      if (part === 'whole') return whole
      return (
        <span key={part}>
          {summary.coverages.map(({ metric, coverage }, place) => (
            <span key={metric}>
              {place > 0 && i18n.t('separator')}
              {shortName(i18n, metric)} <FigureButton quantity={coverage} className="font-semibold" />
            </span>
          ))}
        </span>
      )
    })
  }
  return i18n.parts('summary.parts').map((part, index) => {
    if (index % 2 === 0) return part
    if (part === 'whole') return whole
    if (part === 'selected') return summary.selected.length
    if (part === 'all') return summary.all
    const quantity = part === 'sum' ? summary.sum : summary.share
    return <FigureButton key={part} quantity={quantity} unit="joined" className="font-semibold" />
  })
}
