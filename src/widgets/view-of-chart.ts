import type { View, ViewState } from '../address/view-state'
import type { ChartId } from '../report/charts'
import { deckIn, deckKind, isChartSlide } from '../report/deck'
import type { Report } from '../report/schema'

/** The view that each chart stands in. */
export const VIEW_OF_CHART: Record<ChartId, View> = {
  'disclosure-channels': 'disclosure',
  'disclosure-levels': 'disclosure',
  'disclosure-normative': 'disclosure',
  'application-methods': 'applications',
  'application-levels': 'applications',
  'application-flow': 'applications',
  'application-outcomes': 'applications',
  'application-groups': 'applications',
  'application-balance': 'applications',
  'application-kinds': 'applications',
  'outcome-groups': 'applications',
  'outcome-kinds': 'applications',
  'applicant-outcomes': 'applications',
  'refusal-reasons': 'applications',
  'other-reasons': 'applications',
  'dispute-results': 'disputes',
  'dispute-rates': 'disputes',
  'reform-days': 'work',
  'reform-items': 'work',
  'response-activities': 'work',
  'government-documents': 'disclosure',
  'administrative-acts': 'disclosure',
  'compare-rates': 'compare',
  'compare-groups': 'compare',
  'compare-applications': 'compare',
  'compare-disputes': 'compare',
  'compare-applicants': 'compare',
}

/** Returns the first slide of the deck, counted from 1, that shows what the view shows; the first of all where the deck has none of it. */
export function firstSlideOf({ view, deck }: Pick<ViewState, 'view' | 'deck'>, report: Report): number {
  // A comparison is one view: it is shown from its title on.
  if (view === 'compare') return 1
  const place = deckIn(deck, deckKind(report)).findIndex(({ id }) => (isChartSlide(id) ? VIEW_OF_CHART[id] : id) === view)
  return Math.max(place, 0) + 1
}
