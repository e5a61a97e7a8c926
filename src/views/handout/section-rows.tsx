import { useMemo } from 'react'
import { useI18n } from '../../i18n'
import { textMeasure } from '../../ui/measure-text'
import type { Section } from './content'
import { tableColumns } from './table-columns'
import { CHOSEN, type HandoutRow } from './table-rows'

/** Size of the letters of a table in px: 9 points. */
const LETTERS = 12

/** The rows of a section from one to another: those of a table `width` px wide with its head, or those of a list. */
export function SectionRows({ section, width, from = 0, to = section.rows.length }: { section: Section; width: number; from?: number; to?: number }) {
  const rows = section.rows.slice(from, to)
  if (rows.length === 0) return null
  if (section.text.body.kind === 'chart') return <RowTable section={section} rows={rows} width={width} />
  return (
    <ul className="handout-list">
      {rows.map((row) => (
        <li key={row.key} data-handout-row="" className={row.kind === 'group' ? 'handout-group' : 'handout-line'}>
          {row.name}
        </li>
      ))}
    </ul>
  )
}

function RowTable({ section, rows, width }: { section: Section; rows: readonly HandoutRow[]; width: number }) {
  const i18n = useI18n()
  const columns = useMemo(() => tableColumns(i18n, section, width, textMeasure(LETTERS)), [i18n, section, width])
  const { share, printed } = columns
  return (
    <table className="handout-table">
      <caption className="sr-only">{section.text.topic}</caption>
      <colgroup>
        {columns.widths.map((each, index) => (
          <col key={index} style={{ width: each }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{i18n.t('table.row')}</th>
          <th scope="col" data-number="">
            {i18n.t('table.value')}
          </th>
          {share && (
            <th scope="col" data-number="">
              {columns.shareName}
            </th>
          )}
          {printed && (
            <th scope="col" data-number="">
              {i18n.t('table.printed-share')}
            </th>
          )}
          <th scope="col">{i18n.t('handout.place')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'row' ? (
            <tr key={row.key} data-handout-row={row.key} data-look={row.look}>
              <th scope="row" data-depth={row.depth}>
                {row.look === 'chosen' && CHOSEN}
                {row.name}
              </th>
              <td data-number="">{row.missing ? <span className="handout-missing">{row.value}</span> : row.value}</td>
              {share && <td data-number="">{row.share}</td>}
              {printed && <td data-number="">{row.printed}</td>}
              <td className="handout-place">{row.place}</td>
            </tr>
          ) : (
            <tr key={row.key} data-handout-row="">
              <th scope="rowgroup" colSpan={columns.widths.length} className="handout-group">
                {row.name}
              </th>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

/** What follows the last row of a chart's table: the verdicts of the checks that its figures are in. */
export function SectionTail({ section }: { section: Section }) {
  const { body, checks } = section.text
  return body.kind === 'chart' && checks !== '' && <p className="handout-note">{checks}</p>
}
