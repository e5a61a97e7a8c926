import { useI18n, type I18n } from '../../i18n'
import { metricOf } from '../../report/dictionary'
import { printedNumber } from '../../report/form-lines'
import type { Quantity } from '../../report/quantity'
import type { StatisticsRow } from '../../report/statistics-rows'

const INDENT = ['', 'sm:pl-6 pl-3', 'sm:pl-12 pl-6', 'sm:pl-18 pl-9'] as const

/** Returns what must be said beside the row: an approximate match, another unit than the form's, a note on the absence. */
function noteOf(i18n: I18n, quantity: Quantity | undefined): string {
  const statement = quantity?.statement
  if (!quantity?.metric || !statement) return ''
  if ('absent' in statement) return statement.note ? i18n.words(statement.note) : ''
  if (statement.approximate) return i18n.t('statistics.approximate', { note: i18n.words(statement.approximate) })
  const { unit } = metricOf(quantity.metric)
  return statement.unit === unit ? '' : i18n.t('statistics.unit-differs', { unit })
}

/** The name of a row with its official numbering; in English the official Chinese name stands beneath. */
export function RowName({ row }: { row: StatisticsRow }) {
  const i18n = useI18n()
  const english = i18n.language === 'en'
  const note = row.cells.length === 1 ? noteOf(i18n, row.cells[0]?.quantity) : ''
  const number = printedNumber(row.number)
  const ofWhich = row.ofWhich === 'first' ? i18n.t('statistics.of-which') : ''
  return (
    <span className={`block ${INDENT[row.depth] ?? INDENT[3]}`}>
      <span className="flex">
        {number !== '' && (
          <span lang="zh-CN" className="mr-1.5 shrink-0">
            {number}
          </span>
        )}
        <span className="min-w-0">
          {ofWhich}
          {i18n.words(row.name)}
          {english && (
            <span lang="zh-CN" className="text-muted block text-sm font-normal">
              {row.name.zh}
            </span>
          )}
          {row.rule && <span className="text-muted block text-sm font-normal">{english ? row.rule.en : `（${row.rule.zh}）`}</span>}
          {note !== '' && <span className="text-muted block text-sm font-normal">{note}</span>}
        </span>
      </span>
    </span>
  )
}
