import { useI18n, type I18n } from '../../i18n'
import { rowsOf, type ChartModel, type ChartRow } from '../../report/charts'
import { labelText, missingText } from '../../words/naming'

/** Returns the rows of a chart that have no figure. */
export function absentRows(model: ChartModel): ChartRow[] {
  return rowsOf(model).filter((row) => row.quantity.state === 'missing')
}

/** Returns rows without a figure by name, each with its reason. */
export function rowsText(i18n: I18n, rows: readonly ChartRow[]): string {
  const names = rows.map((row) => i18n.t('absent.row', { name: labelText(i18n, row.label), reason: missingText(i18n, row.quantity) }))
  return [...new Set(names)].join(i18n.language === 'zh' ? '、' : ', ')
}

/** Says which rows of a chart have no figure, and why; a gap in a chart is never 0. Nothing where all are there. */
export function AbsenceLine({ model }: { model: ChartModel }) {
  const i18n = useI18n()
  const absent = absentRows(model)
  if (absent.length === 0) return null
  return (
    <p data-absent="some" className="border-line-strong mt-2 border-l-4 pl-3 text-sm">
      {i18n.t('absent.some', { count: absent.length, all: rowsOf(model).length, rows: rowsText(i18n, absent) })}
    </p>
  )
}
