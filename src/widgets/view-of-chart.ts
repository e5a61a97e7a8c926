import type { View } from '../address/view-state'
import type { ChartId } from '../report/charts'

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
