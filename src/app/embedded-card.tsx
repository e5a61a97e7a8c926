import { useAddress, useUpdateView } from '../address/use-address'
import { clearFilters } from '../address/view-state'
import { useI18n } from '../i18n'
import type { ChartId } from '../report/charts'
import { facetsInForce } from '../report/facets'
import { Button } from '../ui/button'
import { BaseLine } from '../widgets/chart-card/base-line'
import { CardBody } from '../widgets/chart-card/card-body'
import { useChartModels } from '../widgets/chart-card/chart-state'
import { ShowAsSwitch } from '../widgets/chart-card/show-as-switch'
import { FindingText } from '../widgets/finding'
import { useReport } from '../widgets/report-context'
import { ViewLink } from '../widgets/view-link'
import { VIEW_OF_CHART } from '../widgets/view-of-chart'
import { sourceText } from '../words/source-text'

/** A chart inside the page of somebody else: what a card says, where it is from, and the way to the whole product. */
export function EmbeddedCard({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const report = useReport()
  const { model, drawing } = useChartModels(id)
  const log = useAddress(({ state }) => id === 'disclosure-channels' && state.scale === 'log')
  return (
    <figure data-chart={id} aria-labelledby="finding" className="@container isolate min-w-0">
      <figcaption>
        <p className="text-muted text-sm font-semibold">{i18n.t(`chart.${id}`)}</p>
        <h1 id="finding" className="mt-1 text-base font-semibold text-pretty">
          <FindingText finding={model.finding} />
        </h1>
        <BaseLine model={model} log={log} />
      </figcaption>
      <CardBody id={id} model={model} drawing={drawing} log={log} />
      <Controls id={id} />
      <p className="border-line text-muted mt-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t pt-2 text-sm">
        <span>{sourceText(i18n, report, 'picture')}</span>
        <ViewLink to={{ view: VIEW_OF_CHART[id], at: id }} className="text-accent inline-block py-1 underline">
          {i18n.t('embed.open')}
        </ViewLink>
      </p>
    </figure>
  )
}

function Controls({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const filtered = useAddress(({ state }) => facetsInForce(state.filter).length > 0)
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-2" data-screen-only>
      <ShowAsSwitch id={id} />
      {filtered && (
        <Button look="quiet" onClick={() => update(clearFilters)}>
          {i18n.t('embed.clear')}
        </Button>
      )}
    </div>
  )
}
