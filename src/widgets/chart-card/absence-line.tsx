import { useI18n } from '../../i18n'
import { rowsOf, type ChartModel } from '../../report/charts'
import { labelText, missingText } from '../naming'

/** Says which rows of a chart have no figure, and why; a gap in a chart is never 0. Nothing where all are there. */
export function AbsenceLine({ model }: { model: ChartModel }) {
  const i18n = useI18n()
  const rows = rowsOf(model)
  const absent = rows.filter((row) => row.quantity.state === 'missing')
  if (absent.length === 0) return null
  const names = absent.map((row) => i18n.t('absent.row', { name: labelText(i18n, row.label), reason: missingText(i18n, row.quantity) }))
  const all = absent.length === rows.length
  return (
    <p data-absent={all ? 'all' : 'some'} className="border-line-strong mt-2 border-l-4 pl-3 text-sm">
      {i18n.t(all ? 'absent.all' : 'absent.some', {
        count: absent.length,
        all: rows.length,
        rows: names.join(i18n.language === 'zh' ? '、' : ', '),
      })}
    </p>
  )
}
