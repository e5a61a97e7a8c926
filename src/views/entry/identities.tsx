import '../../i18n/add-reference'
import { useI18n } from '../../i18n'
import { cellRefs, type EntryJudgement } from '../../report/entry-checks'
import type { CheckResult } from '../../report/checks'
import type { CellProblem } from '../../report/entry'
import { Button } from '../../ui/button'
import { differenceText, groupTitle } from '../../words/check-words'
import { valueWithUnit } from '../../words/naming'
import { goToCell } from './cell-input'

/** A cell with a text that is no number: where it is, and why. */
export interface UnreadableCell {
  ref: string
  name: { row: string; column?: string }
  problem: CellProblem
}

/** So many failing identities are written out; of more, how many. */
const MOST = 12

/** What the identities say of the numbers so far: how many hold, which fail, which totals could be filled in. */
export function Identities({
  judgement,
  unreadable,
  onFill,
}: {
  judgement: EntryJudgement
  unreadable: readonly UnreadableCell[]
  onFill: () => void
}) {
  const i18n = useI18n()
  const { fails, holds, open, sums } = judgement
  const counts = [
    { id: 'fails', count: fails.length, look: 'text-alert font-semibold' },
    { id: 'holds', count: holds, look: 'text-good font-semibold' },
    { id: 'cannot', count: open.length, look: 'text-muted' },
    { id: 'unreadable', count: unreadable.length, look: 'text-alert font-semibold' },
  ] as const
  const shown = counts.filter(({ id, count }) => count > 0 || (id === 'holds' && open.length + fails.length > 0))
  return (
    <section aria-label={i18n.t('entry.checks')} className="text-sm">
      <h2 className="text-base font-semibold">{i18n.t('entry.checks')}</h2>
      {shown.length === 0 && <p className="text-muted mt-1">{i18n.t('entry.checks.none')}</p>}
      <div role="status">
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {shown.map(({ id, count, look }) => (
            <li key={id} className={look}>
              {id === 'fails' && <span aria-hidden="true">✕ </span>}
              {id === 'holds' && <span aria-hidden="true">✓ </span>}
              {i18n.t(`entry.checks.${id}`, { count })}
            </li>
          ))}
        </ul>
      </div>
      <ul className="mt-3 flex flex-col gap-3">
        {unreadable.slice(0, MOST).map(({ ref, name, problem }) => (
          <li key={ref} className="border-alert border-l-4 pl-3">
            <p>
              {i18n.t('entry.checks.not-number', {
                cell: i18n.t('entry.cell', { row: name.row, column: name.column ?? i18n.t('entry.cell.total') }),
                reason: i18n.t(`entry.problem.${problem}`),
              })}
            </p>
            <Button look="quiet" className="-ml-2" onClick={() => goToCell(ref)}>
              {i18n.t('entry.checks.go')}
            </Button>
          </li>
        ))}
        {fails.slice(0, MOST).map((result) => (
          <FailingIdentity key={result.id} result={result} />
        ))}
      </ul>
      {sums.length > 0 && (
        <div className="mt-4">
          <Button onClick={onFill}>{i18n.t('entry.sum.all', { count: sums.length })}</Button>
          <p className="text-muted mt-1">{i18n.t('entry.sum.what')}</p>
        </div>
      )}
    </section>
  )
}

function FailingIdentity({ result }: { result: CheckResult }) {
  const i18n = useI18n()
  const { left, right, relation } = result
  const [cell] = [...cellRefs(right), ...cellRefs(left)]
  const known = left.state === 'known' && right.state === 'known'
  return (
    <li className="border-alert border-l-4 pl-3">
      <p>{groupTitle(i18n, { key: result.id, results: [result] })}</p>
      {known && (
        <p className="tabular-nums">
          {i18n.t(relation === '>=' ? 'entry.checks.less' : 'entry.checks.equation', {
            left: valueWithUnit(i18n, left),
            right: valueWithUnit(i18n, right),
            difference: differenceText(i18n, result),
          })}
        </p>
      )}
      {cell && (
        <Button look="quiet" className="-ml-2" onClick={() => goToCell(cell)}>
          {i18n.t('entry.checks.go')}
        </Button>
      )}
    </li>
  )
}
