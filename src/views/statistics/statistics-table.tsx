import { useId } from 'react'
import { useI18n, type I18n } from '../../i18n'
import type { MetricId } from '../../report/dictionary'
import type { StatisticsRow, StatisticsTable as Table } from '../../report/statistics-rows'
import { chartsOfMetric } from '../../widgets/chart-card/charts-of-metric'
import type { Quantity } from '../../report/quantity'
import { FigureButton } from '../../widgets/figure-button'
import { countedUnit, unitText } from '../../words/naming'
import { useReport } from '../../widgets/report-context'
import { ViewLink } from '../../widgets/view-link'
import { VIEW_OF_CHART } from '../../widgets/view-of-chart'
import { RowName } from './row-name'

/**
 * One table of the form. On a narrow screen each row is laid out as lines of its own; it stays a table to the browser and
 * to what reads it aloud.
 */
export function StatisticsTable({ table }: { table: Table }) {
  const i18n = useI18n()
  const report = useReport()
  const headingId = useId()
  const heading = table.heading && i18n.t('statistics.section', { section: table.section ?? '', heading: i18n.words(table.heading) })
  const caption = i18n.t('statistics.caption', { title: i18n.words(report.title), rows: table.rows.length })
  const single = table.columns.length === 0
  const unit = unitOfAll(i18n, table)
  const heads = single
    ? [i18n.t('table.value'), i18n.t('statistics.unit'), i18n.t('statistics.charts')]
    : table.columns.map((column) => i18n.words(column))
  return (
    <section className="mt-8">
      {heading && (
        <h2 id={headingId} className="border-ink border-t-2 pt-3 pb-2 text-base font-semibold">
          {heading}
        </h2>
      )}
      {unit !== null && <p className="text-muted text-sm">{i18n.t('base.unit', { unit })}</p>}
      <table className="w-full border-collapse text-left max-sm:block">
        <caption className="sr-only">{heading ? `${heading} · ${caption}` : caption}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-ink border-b-2 align-bottom text-sm">
            <th scope="col" className={`py-2 pr-4 font-semibold ${table.columns.length > 1 ? 'lg:w-2/5' : ''}`}>
              {i18n.t('statistics.row')}
            </th>
            {heads.map((head, column) => (
              <th
                key={head}
                scope="col"
                className={`py-2 font-semibold ${single && column > 0 ? 'pl-2' : 'pl-4 text-right lg:wrap-normal'} ${single && column === 2 ? 'pl-6' : ''}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {table.rows.map((row) => (
            <TableRow key={row.key} row={row} columns={heads.length} single={single} unit={unit === null ? 'small' : 'none'} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Returns the unit of a table of several columns that count the same thing; null where each cell has to say its own. */
function unitOfAll(i18n: I18n, { columns, rows }: Table): string | null {
  if (columns.length < 2) return null
  const [unit, ...others] = new Set(rows.flatMap(({ cells }) => cells.map(({ quantity }) => countedUnit(i18n, quantity))))
  return unit !== undefined && unit !== '' && others.length === 0 ? unit : null
}

type CellUnit = 'small' | 'none'

function TableRow({ row, columns, single, unit }: { row: StatisticsRow; columns: number; single: boolean; unit: CellUnit }) {
  const i18n = useI18n()
  const section = row.depth === 0
  const line = section && single ? 'border-t border-line-strong' : 'border-t border-line'
  if (row.cells.length === 0) {
    return (
      <tr className={`${line} max-sm:block`}>
        <th scope="row" colSpan={1 + columns} className={`pb-2 font-semibold max-sm:block ${section ? 'pt-6' : 'pt-2'}`}>
          <RowName row={row} />
        </th>
      </tr>
    )
  }
  return (
    <tr
      data-place={row.key}
      className={`align-top ${line} ${single ? `max-sm:grid max-sm:items-baseline ${NARROW[i18n.language].row}` : 'max-sm:block'} max-sm:py-2`}
    >
      <th
        scope="row"
        className={`py-2 pr-4 max-sm:py-0 ${single ? NARROW[i18n.language].whole : 'max-sm:block'} ${section && single ? 'font-semibold sm:pt-6' : 'font-normal'}`}
      >
        <RowName row={row} />
      </th>
      {single ? <SingleCells row={row} /> : <ColumnCells row={row} unit={unit} />}
    </tr>
  )
}

/** On a narrow screen what stands under the name is indented as the name is. */
const INDENT = ['max-sm:pl-0', 'max-sm:pl-3', 'max-sm:pl-6', 'max-sm:pl-9'] as const

/** On a narrow screen a Chinese name leaves room for its value at the right; an English one has the value beneath. */
const NARROW = {
  zh: { row: 'max-sm:grid-cols-[minmax(0,1fr)_auto_auto]', whole: '', value: ['max-sm:pl-0', 'max-sm:pl-0', 'max-sm:pl-0', 'max-sm:pl-0'] },
  en: { row: 'max-sm:grid-cols-[auto_minmax(0,1fr)]', whole: 'max-sm:col-span-full', value: INDENT },
} as const

/** Value, unit and charts of a row with one value. */
function SingleCells({ row }: { row: StatisticsRow }) {
  const i18n = useI18n()
  const quantity = row.cells[0]?.quantity
  if (!quantity?.metric) return null
  const top = row.depth === 0 ? 'sm:pt-6' : ''
  const known = quantity.state === 'known'
  const approximate = known && quantity.statement?.approximate !== undefined
  return (
    <>
      <td className={`py-2 pl-4 text-right whitespace-nowrap max-sm:py-0 ${NARROW[i18n.language].value[row.depth] ?? ''} ${top}`}>
        {approximate && (
          <span aria-hidden="true" className="text-muted mr-1">
            ≈
          </span>
        )}
        <ByHand quantity={quantity} />
        <FigureButton quantity={quantity} className={`min-h-6 pointer-coarse:min-h-11 ${known ? 'font-semibold' : 'text-sm'}`} />
      </td>
      <td className={`text-muted py-2 pl-2 text-sm leading-6.5 whitespace-nowrap max-sm:py-0 max-sm:pl-1 ${top}`}>
        {known ? unitText(i18n, quantity) : ''}
      </td>
      <td className={`py-2 pl-6 text-sm max-sm:col-span-full max-sm:py-0 ${INDENT[row.depth] ?? ''} md:w-84 ${top}`}>
        <ChartLinks metric={quantity.metric} />
      </td>
    </>
  )
}

/** One cell a column; on a narrow screen each says its column. */
function ColumnCells({ row, unit }: { row: StatisticsRow; unit: CellUnit }) {
  const i18n = useI18n()
  return row.cells.map(({ column, quantity }) => (
    <td
      key={quantity.ref}
      data-place={quantity.ref === row.key ? undefined : quantity.ref}
      className="py-2 pl-4 text-right wrap-normal max-sm:flex max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:py-1 max-sm:pl-0"
    >
      {column && <span className="text-muted text-left text-sm sm:hidden">{i18n.words(column)}</span>}
      <ByHand quantity={quantity} />
      <FigureButton
        quantity={quantity}
        unit={unit}
        className={`min-h-6 pointer-coarse:min-h-11 ${quantity.state === 'known' ? 'font-semibold' : 'text-sm'}`}
      />
    </td>
  ))
}

/** A mark before a figure that somebody typed or corrected by hand. */
function ByHand({ quantity }: { quantity: Quantity }) {
  const i18n = useI18n()
  if (!quantity.statement?.byHand) return null
  return (
    <span title={i18n.t('statistics.by-hand')} className="text-muted mr-1">
      <span aria-hidden="true">✎</span>
      <span className="sr-only">{i18n.t('statistics.by-hand')}</span>
    </span>
  )
}

function ChartLinks({ metric }: { metric: MetricId }) {
  const i18n = useI18n()
  const charts = chartsOfMetric(useReport(), metric)
  if (charts.length === 0) return <span className="text-muted max-sm:hidden">{i18n.t('statistics.no-chart')}</span>
  return (
    <ul>
      {charts.map((chart) => (
        <li key={chart}>
          <ViewLink
            to={{ view: VIEW_OF_CHART[chart], at: chart }}
            className="text-accent inline-flex min-h-6 items-center underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {i18n.t(`chart.${chart}`)}
          </ViewLink>
        </li>
      ))}
    </ul>
  )
}
