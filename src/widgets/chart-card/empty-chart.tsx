import { useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartModel } from '../../report/charts'
import { Button } from '../../ui/button'
import { CHART_FACETS } from './chart-state'

/** Says why a chart has nothing to draw, and offers the way out. */
export function EmptyChart({ model }: { model: ChartModel }) {
  const i18n = useI18n()
  const update = useUpdateView()
  return (
    <div className="border-line-strong border border-dashed p-4 text-sm">
      <p>{i18n.t('empty.filter')}</p>
      <Button
        className="mt-3"
        onClick={() =>
          update((state) => ({ ...state, filter: { ...state.filter, ...Object.fromEntries(CHART_FACETS[model.id].map((facet) => [facet, []])) } }))
        }
      >
        {i18n.t('empty.clear')}
      </Button>
    </div>
  )
}
