import { useI18n } from '../i18n'
import type { View } from '../address/view-state'
import type { Finding } from '../report/findings'
import { FindingText } from './finding'

/** How a view opens: its name, and its finding as the heading. */
export function ViewHead({ view, finding }: { view: View; finding: Finding }) {
  const i18n = useI18n()
  return (
    <header className="pt-6 pb-8">
      <p className="text-muted text-sm font-semibold">{i18n.t(`view.${view}`)}</p>
      <h1 className="mt-1 max-w-[52rem] text-lg font-semibold text-pretty">
        <FindingText finding={finding} />
      </h1>
    </header>
  )
}
