import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartModel, ChartPanel, ChartRow } from '../../report/charts'
import { FigureButton } from '../figure-button'
import { rowName, unitText } from '../../words/naming'
import { lookOf } from '../../report/chart-model'
import { filterFor } from '../../report/facets'
import { useReport } from '../report-context'
import { PanelTitle } from './panel-title'
import { usePick } from './use-pick'

/** The rows of a chart as a real table: every name that can be chosen is a button, every number leads to its source. */
export function ChartTable({ model, caption }: { model: ChartModel; caption: string }) {
  const i18n = useI18n()
  const printed = model.panels.some((panel) => panel.rows.some((row) => row.printedShare))
  const shares = model.panels.some((panel) => panel.rows.some((row) => row.share))
  return (
    <table className="w-full border-collapse text-left text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line-strong border-b align-bottom">
          <th scope="col" className="py-2 pr-2 font-semibold">
            {i18n.t('table.row')}
          </th>
          <th scope="col" className="px-2 py-2 text-right font-semibold">
            {i18n.t('table.value')}
          </th>
          {shares && (
            <th scope="col" className="py-2 pl-2 text-right font-semibold">
              {i18n.t(model.relation === 'overlap' ? 'table.coverage' : model.base === 'selection' ? 'table.share-of-selection' : 'table.share')}
            </th>
          )}
          {printed && (
            <th scope="col" className="py-2 pl-2 text-right font-semibold">
              {i18n.t('table.printed-share')}
            </th>
          )}
        </tr>
      </thead>
      {model.panels.map((panel) => (
        <PanelRows key={panel.key} panel={panel} model={model} shares={shares} printed={printed} />
      ))}
    </table>
  )
}

function PanelRows({ panel, model, shares, printed }: { panel: ChartPanel; model: ChartModel; shares: boolean; printed: boolean }) {
  const i18n = useI18n()
  const columns = 2 + Number(shares) + Number(printed)
  return (
    <tbody>
      {panel.label && (
        <tr className="border-line border-b">
          <th scope="rowgroup" colSpan={columns} className="pt-3 pb-1 font-semibold">
            <PanelTitle panel={panel} />
          </th>
        </tr>
      )}
      {panel.rows.map((row, at) => (
        <tr key={row.key} className={`border-line border-b ${row.breakBefore && at > 0 ? 'border-t-ink border-t-2 border-dashed' : ''}`}>
          <th scope="row" className={`py-1 pr-2 font-normal ${row.depth === 1 ? 'pl-6' : ''}`}>
            <RowHead row={row} model={model} />
            {row.breakBefore && <span className="text-muted block text-xs">{i18n.t(row.breakBefore)}</span>}
          </th>
          <td className="px-2 py-1 text-right">
            <FigureButton quantity={row.quantity} className="min-h-8 font-semibold" />
            <span className="text-muted ml-1">{row.quantity.state === 'known' ? unitText(i18n, row.quantity) : ''}</span>
          </td>
          {shares && (
            <td className="py-1 pl-2 text-right">{row.share ? <FigureButton quantity={row.share} className="min-h-8" /> : <NoShare row={row} />}</td>
          )}
          {printed && (
            <td className="py-1 pl-2 text-right">{row.printedShare && <FigureButton quantity={row.printedShare} className="min-h-8" />}</td>
          )}
        </tr>
      ))}
    </tbody>
  )
}

function NoShare({ row }: { row: ChartRow }) {
  const i18n = useI18n()
  const { form } = useReport()
  const outside = useAddress(({ state }) => row.pick !== null && lookOf(row, filterFor(state.filter, form)) === 'dimmed')
  return <span className="text-muted">{i18n.t(outside ? 'table.outside' : 'table.no-share')}</span>
}

function RowHead({ row, model }: { row: ChartRow; model: ChartModel }) {
  const i18n = useI18n()
  const { form } = useReport()
  const pick = usePick(model)
  const name = rowName(i18n, row)
  const pressed = useAddress(({ state }) => {
    if (!row.pick || state.filter[row.pick.facet].length === 0) return false
    const look = lookOf(row, filterFor(state.filter, form))
    return look === 'partly' || row.partial ? 'mixed' : look === 'chosen'
  })
  if (!row.pick) return <span className="inline-flex min-h-8 items-center">{name}</span>
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => pick(row.key)}
      className="before:border-line-strong hover:text-accent aria-pressed:before:border-accent aria-pressed:before:bg-accent inline-flex min-h-8 items-center gap-2 rounded-sm text-left before:size-3 before:shrink-0 before:rounded-[2px] before:border aria-pressed:font-semibold pointer-coarse:min-h-11"
    >
      {name}
    </button>
  )
}
