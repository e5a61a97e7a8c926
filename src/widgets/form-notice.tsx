import { useState } from 'react'
import { useAddress } from '../address/use-address'
import type { ViewState } from '../address/view-state'
import { useI18n } from '../i18n'
import { isInForm } from '../report/chart-model'
import { CHART_IDS, COMPARE_CHART_IDS } from '../report/charts'
import { FACETS, itemsOf } from '../report/facets'
import type { Form } from '../report/schema'
import { Button } from '../ui/button'
import { LatePanel } from './late-panel'
import { useReport } from './report-context'

/** Returns the charts that an address names and the form does not have, and the items of its filter, as `facet.key`. */
function foreignIn(state: ViewState, form: Form): { charts: string; items: string } {
  const named = new Set<string>([...state.tables, state.enlarged ?? '', state.at ?? '', ...(state.deck ?? []).map(({ id }) => id)])
  const compared: ReadonlySet<string> = new Set(COMPARE_CHART_IDS)
  const charts = CHART_IDS.filter((id) => named.has(id) && !compared.has(id) && !isInForm(id, form))
  const items = FACETS.flatMap((facet) => {
    const own = new Set(itemsOf(facet, form).map(({ key }) => key))
    return state.filter[facet].filter((key) => !own.has(key)).map((key) => `${facet}.${key}`)
  })
  return { charts: charts.join(','), items: items.join(',') }
}

/** Fetches what says that a form does not have something. */
export const loadFormNotice = () => import('./form-notice-words').then((module) => module.FormNoticeWords)

/** Says what the address names and the form of the report does not have: items of the filter, and charts. Nothing where it has all. */
export function FormNotice() {
  const { form } = useReport()
  const charts = useAddress(({ state }) => foreignIn(state, form).charts)
  const items = useAddress(({ state }) => foreignIn(state, form).items)
  const i18n = useI18n()
  const said = `${form} ${charts} ${items}`
  const [read, setRead] = useState('')
  if ((charts === '' && items === '') || read === said) return null
  return (
    <div
      role="status"
      data-form-notice
      className="border-line-strong bg-sunk mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-l-4 px-4 py-2 text-sm"
    >
      <div className="min-w-0">
        <LatePanel load={loadFormNotice} props={{ charts, items }} />
      </div>
      <Button
        onClick={() => {
          setRead(said)
          document.getElementById('main')?.focus({ preventScroll: true })
        }}
      >
        {i18n.t('address.dismiss')}
      </Button>
    </div>
  )
}
