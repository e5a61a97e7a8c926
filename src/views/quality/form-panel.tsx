import './form-panel.css'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { useI18n } from '../../i18n'
import { formLayout, type FormTable, type ValueCell } from '../../report/form-layout'
import { refs, stated, type FigureRef } from '../../report/quantity'
import { useReport } from '../../widgets/report-context'
import { useBarHeight } from '../../ui/use-bar-height'
import { StatutoryTable } from '../../widgets/statutory-form/statutory-table'
import { quantityName, valueText, valueWithUnit } from '../../words/naming'
import { CellDetail } from './cell-detail'
import type { Lit } from './use-lit'
import { VerdictMark } from './verdict-mark'

const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Returns the nearest cell in a direction: in the same row or column first, then the closest beside it. */
function neighbour(table: FormTable, from: ValueCell, [down, right]: readonly [number, number]): ValueCell | undefined {
  const distance = (cell: ValueCell) => {
    const [along, aside] = down === 0 ? [cell.column - from.column, cell.row - from.row] : [cell.row - from.row, cell.column - from.column]
    const ahead = along * (down + right)
    return ahead > 0 ? ahead + Math.abs(aside) * 100 : Infinity
  }
  const values = table.cells.flatMap((cell) => (cell.role === 'value' ? [cell] : []))
  const [nearest] = values.filter((cell) => distance(cell) < Infinity).sort((one, other) => distance(one) - distance(other))
  return nearest
}

/** Moves the box of the form, not the page, until the first cell that is lit, or the chosen one, shows; nothing moves where it shows already. */
function bringIntoSight(panel: HTMLElement): void {
  const cell = panel.querySelector<HTMLElement>('td[data-role], td[data-chosen]')
  const box = cell?.closest<HTMLElement>('[data-form-tables]')
  if (!cell || !box) return
  const [place, room] = [cell.getBoundingClientRect(), box.getBoundingClientRect()]
  const table = cell.closest('table')
  const head = table?.querySelector('thead')?.getBoundingClientRect().height ?? 0
  const name = table?.querySelector('.statutory-name')?.getBoundingClientRect().width ?? 0
  if (place.top < room.top + head || place.bottom > room.bottom) box.scrollTop += place.top - room.top - head - (room.height - head) / 3
  if (place.left < room.left + name || place.right > room.right) box.scrollLeft += place.left - room.left - name
}

/** The statutory form of the report, rebuilt, its cells marked by verdict; what is pointed at in the checks is lit in it, and the other way round. */
export function FormPanel({ lit, onShowCheck }: { lit: Lit; onShowCheck: (id: string) => void }) {
  const i18n = useI18n()
  const report = useReport()
  const tables = useMemo(() => formLayout(report.form), [report.form])
  const panel = useRef<HTMLElement>(null)
  const chosen = lit.chosenCheck ?? lit.chosenCell
  useBarHeight(panel)
  useEffect(() => {
    if (chosen !== null && panel.current) bringIntoSight(panel.current)
  }, [chosen])
  return (
    <section ref={panel} aria-label={i18n.t('quality.form')} data-place="quality.form" className="quality-form" data-screen-only>
      <h2 className="text-base font-semibold">{i18n.t('quality.form')}</h2>
      <p className="text-muted mt-1 text-sm">{i18n.t('quality.form.intro')}</p>
      <Legend />
      <CellDetail lit={lit} onShowCheck={onShowCheck} />
      <div data-form-tables className="quality-tables mt-4">
        {tables.map((table) => (
          <div key={table.key} className="mt-4 first:mt-0">
            {table.section && (
              <h3 className="mb-1 text-sm font-semibold">
                {i18n.t('quality.form.section', {
                  section: table.section,
                  heading: i18n.words(table.heading ?? headingOf(report.sections, table.section)),
                })}
              </h3>
            )}
            <CheckedTable table={table} lit={lit} />
          </div>
        ))}
      </div>
    </section>
  )
}

const headingOf = (sections: readonly { number: string; zh: string; en: string }[], number: string) =>
  sections.find((section) => section.number === number) ?? { zh: '', en: '' }

const refOf = ({ metric, applicant }: ValueCell): FigureRef => refs.metric(metric, applicant)

function CheckedTable({ table, lit }: { table: FormTable; lit: Lit }) {
  const i18n = useI18n()
  const report = useReport()
  const box = useRef<HTMLDivElement>(null)
  const values = table.cells.flatMap((cell) => (cell.role === 'value' ? [cell] : []))
  // One stop for the Tab key: the cell that was chosen, or the first.
  const stop = values.find((cell) => refOf(cell) === lit.chosenCell) ?? values[0]
  const caption = i18n.t('quality.form.caption', { form: report.form })
  const move = (event: KeyboardEvent, cell: ValueCell) => {
    const step = STEPS[event.key]
    const next = step && neighbour(table, cell, step)
    if (!next) return
    event.preventDefault()
    box.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(refOf(next))}"]`)?.focus()
  }
  return (
    <div ref={box} className="statutory-box" role="region" aria-label={`${caption} ${table.section ?? ''}`}>
      <StatutoryTable
        table={table}
        caption={caption}
        renderCell={(cell) => {
          const ref = refOf(cell)
          return {
            attributes: {
              'data-verdict': lit.byCell.get(ref)?.verdict ?? undefined,
              'data-role': lit.roles.get(ref),
              'data-equal': lit.equals.has(ref) && lit.roles.get(ref) !== 'equal' ? '' : undefined,
              'data-chosen': ref === lit.chosenCell ? '' : undefined,
            },
            content: <CheckedCell cell={cell} lit={lit} stop={cell === stop} onMove={move} />,
          }
        }}
      />
    </div>
  )
}

function CheckedCell({
  cell,
  lit,
  stop,
  onMove,
}: {
  cell: ValueCell
  lit: Lit
  stop: boolean
  onMove: (event: KeyboardEvent, cell: ValueCell) => void
}) {
  const i18n = useI18n()
  const ref = refOf(cell)
  const quantity = stated(useReport(), cell.metric, cell.applicant)
  const verdict = lit.byCell.get(ref)?.verdict
  const role = lit.roles.get(ref)
  const chosen = ref === lit.chosenCell
  const blank = quantity.state === 'missing' && quantity.reason === 'blank'
  const name = [
    quantityName(i18n, quantity),
    valueWithUnit(i18n, quantity),
    verdict ? i18n.t(`check.verdict.${verdict}`) : i18n.t('quality.form.no-check'),
    role ? i18n.t(`quality.role.${role}`) : '',
    role && role !== 'equal' && lit.equals.has(ref) ? i18n.t('quality.role.equal') : '',
  ].filter(Boolean)
  return (
    <button
      type="button"
      data-cell={ref}
      data-place={ref}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={name.join(i18n.t('separator'))}
      onPointerEnter={(event) => event.pointerType === 'mouse' && lit.pointAtCell(ref)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && lit.pointAtCell(null)}
      onKeyDown={(event) => onMove(event, cell)}
      onClick={() => lit.chooseCell(chosen ? null : ref)}
    >
      {verdict && <VerdictMark verdict={verdict} small />}
      {/* A blank cell is drawn as it is printed; its name says that it is blank. */}
      <span className={quantity.state === 'missing' ? 'text-muted' : ''}>{blank ? '' : valueText(i18n, quantity)}</span>
    </button>
  )
}

const VERDICTS_SHOWN = ['fails', 'expected-difference', 'cannot-check', 'holds'] as const

/** What the marks of the cells and the frames of lit cells mean. */
function Legend() {
  const i18n = useI18n()
  return (
    <ul aria-label={i18n.t('quality.legend')} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {VERDICTS_SHOWN.map((verdict) => (
        <li key={verdict} className="flex items-center gap-1.5">
          <span className="quality-swatch" data-verdict={verdict}>
            <VerdictMark verdict={verdict} small />
          </span>
          {i18n.t(`check.verdict.${verdict}`)}
        </li>
      ))}
      {(['left', 'right', 'equal'] as const).map((role) => (
        <li key={role} className="flex items-center gap-1.5">
          <span className="quality-swatch" data-role={role} />
          {i18n.t(`quality.role.${role}`)}
        </li>
      ))}
    </ul>
  )
}
