import type { I18n } from '../../i18n'
import type { Doubt } from '../../reader/reading'
import { isMetricId } from '../../report/dictionary'
import { fullName } from '../../words/naming'

/** Returns a doubt in words, with what stands in the document. */
export function doubtText(i18n: I18n, { id, values = {} }: Doubt): string {
  const { metric = '' } = values
  return i18n.t(id, { text: '', ...values, metric: isMetricId(metric) ? fullName(i18n, metric) : metric })
}
