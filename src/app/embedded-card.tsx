import { useAddress, useUpdateView } from '../address/use-address'
import { clearFilters } from '../address/view-state'
import { useI18n } from '../i18n'
import type { ChartId } from '../report/charts'
import { facetsInForce } from '../report/facets'
import { Button } from '../ui/button'
import { Segmented } from '../ui/segmented'
import { AbsenceLine } from '../widgets/chart-card/absence-line'
import { BaseLine } from '../widgets/chart-card/base-line'
import { ChartPlot } from '../widgets/chart-card/chart-plot'
import { useChartModels } from '../widgets/chart-card/chart-state'
import { ChartTable } from '../widgets/chart-card/chart-table'
import { EmptyChart, isEmpty } from '../widgets/chart-card/empty-chart'
import { ReachLine } from '../widgets/chart-card/reach-line'
import { FindingText } from '../widgets/finding'
import { useReport } from '../widgets/report-context'
import { ViewLink } from '../widgets/view-link'
import { VIEW_OF_CHART } from '../widgets/view-of-chart'
import { findingText } from '../words/finding-text'
import { sourceText } from '../words/source-text'

/** A chart inside the page of somebody else: what a card says, where it is from, and the way to the whole product. */
export function EmbeddedCard({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const report = useReport()
  const { model, drawing } = useChartModels(id)
  const asTable = useAddress(({ state }) => state.tables.includes(id))
  const log = useAddress(({ state }) => id === 'disclosure-channels' && state.scale === 'log')
  const title = i18n.t(`chart.${id}`)
  const summary = findingText(i18n, model.finding)
  const empty = isEmpty(model)
  return (
    <figure data-chart={id} aria-labelledby="finding" className="@container isolate min-w-0">
      <figcaption>
        <p className="text-muted text-sm font-semibold">{title}</p>
        <h1 id="finding" className="mt-1 text-base font-semibold text-pretty">
          <FindingText finding={model.finding} />
        </h1>
        <BaseLine model={model} log={log} />
      </figcaption>
      <div className="mt-3 min-w-0">
        {empty ? (
          <EmptyChart model={model} />
        ) : asTable ? (
          <ChartTable model={model} caption={`${title} · ${summary}`} />
        ) : (
          <ChartPlot model={model} drawing={drawing} log={log} summary={summary} />
        )}
      </div>
      {!empty && <AbsenceLine model={model} />}
      <ReachLine id={id} />
      <Controls id={id} asTable={asTable} />
      <p className="border-line text-muted mt-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t pt-2 text-sm">
        <span>{sourceText(i18n, report)}</span>
        <ViewLink to={{ view: VIEW_OF_CHART[id], at: id }} className="text-accent inline-block py-1 underline">
          {i18n.t('embed.open')}
        </ViewLink>
      </p>
    </figure>
  )
}

function Controls({ id, asTable }: { id: ChartId; asTable: boolean }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const filtered = useAddress(({ state }) => facetsInForce(state.filter).length > 0)
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-2" data-screen-only>
      <Segmented
        label={i18n.t('card.show-as', { title: i18n.t(`chart.${id}`) })}
        choices={[
          { value: 'chart', label: i18n.t('card.chart') },
          { value: 'table', label: i18n.t('card.table') },
        ]}
        value={asTable ? 'table' : 'chart'}
        onChange={(how) => update((state) => ({ ...state, tables: how === 'table' ? [id] : [] }))}
      />
      {filtered && (
        <Button look="quiet" onClick={() => update(clearFilters)}>
          {i18n.t('embed.clear')}
        </Button>
      )}
    </div>
  )
}
