import { useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { rowsOf, type ChartModel } from '../../report/charts'
import { Button } from '../../ui/button'
import { ViewLink } from '../view-link'
import { absentRows, rowsText } from './absence-line'

/** Returns whether a chart has no figure to draw. */
export function isEmpty(model: ChartModel): boolean {
  return model.panels.every((panel) => panel.rows.every((row) => row.quantity.state === 'missing'))
}

/** Says that the report gives no figure for a chart, and why, and offers the way to what it does give. */
export function EmptyChart({ model }: { model: ChartModel }) {
  const i18n = useI18n()
  const update = useUpdateView()
  if (rowsOf(model).length === 0) {
    return (
      <div data-absent="filtered" className="border-line-strong border border-dashed p-4 text-sm">
        <p>{i18n.t('absent.filtered')}</p>
        <Button
          className="mt-2"
          onClick={() =>
            update((state) => ({ ...state, filter: { ...state.filter, ...Object.fromEntries(model.facets.map((facet) => [facet, []])) } }))
          }
        >
          {i18n.t('filter.clear')}
        </Button>
      </div>
    )
  }
  return (
    <div data-absent="all" className="border-line-strong border border-dashed p-4 text-sm">
      <p>{i18n.t('absent.all', { rows: rowsText(i18n, absentRows(model)) })}</p>
      <p className="mt-2">
        <ViewLink to={{ view: 'statistics' }} className="text-accent underline">
          {i18n.t('overview.more', { view: i18n.t('view.statistics') })}
        </ViewLink>
      </p>
    </div>
  )
}
