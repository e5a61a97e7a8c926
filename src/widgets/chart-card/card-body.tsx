import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { findingText } from '../../words/finding-text'
import { AbsenceLine } from './absence-line'
import { ChartPlot } from './chart-plot'
import type { ChartModels } from './chart-state'
import { ChartTable } from './chart-table'
import { EmptyChart, isEmpty } from './empty-chart'
import { ReachLine } from './reach-line'

/** The middle of a card: its chart or its table, or why there is neither; what is missing; what the filter does here. */
export function CardBody({ id, model, drawing, log }: ChartModels & { id: ChartId; log: boolean }) {
  const i18n = useI18n()
  const asTable = useAddress(({ state }) => state.tables.includes(id))
  const summary = findingText(i18n, model.finding)
  const empty = isEmpty(model)
  return (
    <>
      <div className="mt-3 min-w-0">
        {empty ? (
          <EmptyChart model={model} />
        ) : asTable ? (
          <ChartTable model={model} caption={`${i18n.t(`chart.${id}`)} · ${summary}`} />
        ) : (
          <ChartPlot model={model} drawing={drawing} log={log} summary={summary} />
        )}
      </div>
      {!empty && <AbsenceLine model={model} />}
      <ReachLine id={id} />
    </>
  )
}
