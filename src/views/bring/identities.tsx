import '../../i18n/add-reference'
import '../../i18n/add-quality'
import { useI18n } from '../../i18n'
import { checksByCell } from '../../report/check-cells'
import { checkReport, type CheckResult } from '../../report/checks'
import type { Report } from '../../report/schema'
import { differenceText, groupTitle, VERDICT_ORDER } from '../../words/check-words'
import { valueWithUnit } from '../../words/naming'

const LOOKS = {
  fails: 'text-alert font-semibold',
  'expected-difference': 'text-ink',
  'cannot-check': 'text-muted',
  holds: 'text-good font-semibold',
} as const
const SIGNS = { fails: '✕ ', 'expected-difference': '≈ ', 'cannot-check': '– ', holds: '✓ ' } as const

/** So many failing identities are written out; the rest is folded, because what is doubtful comes next. */
const AT_ONCE = 3

/** What the identities of the form say of the report so far; those that fail are written out and lead to their figures. */
export function Identities({ report, itemOf, onGo }: { report: Report; itemOf: (ref: string) => number | null; onGo: (item: number) => void }) {
  const i18n = useI18n()
  const results = checkReport(report)
  const fails = results.filter(({ verdict }) => verdict === 'fails')
  const [first, rest] = [fails.slice(0, AT_ONCE), fails.slice(AT_ONCE)]
  const failing = (result: CheckResult) => <Failing key={result.id} report={report} result={result} itemOf={itemOf} onGo={onGo} />
  return (
    <section aria-label={i18n.t('bring.identities')} className="text-sm">
      <h3 className="text-base font-semibold">{i18n.t('bring.identities')}</h3>
      <div role="status">
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {VERDICT_ORDER.map((verdict) => {
            const count = results.filter((result) => result.verdict === verdict).length
            if (count === 0) return null
            return (
              <li key={verdict} className={LOOKS[verdict]}>
                <span aria-hidden="true">{SIGNS[verdict]}</span>
                {i18n.t('quality.verdict-count', { verdict: i18n.t(`check.verdict.${verdict}`), count: i18n.number(count) })}
              </li>
            )
          })}
        </ul>
      </div>
      {first.length > 0 && <ul className="mt-2 flex flex-col gap-2">{first.map(failing)}</ul>}
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="text-muted min-h-9 py-1.5 pointer-coarse:min-h-11">{i18n.t('bring.identities.more', { count: rest.length })}</summary>
          <ul className="flex flex-col gap-2">{rest.map(failing)}</ul>
        </details>
      )}
    </section>
  )
}

function Failing({
  report,
  result,
  itemOf,
  onGo,
}: {
  report: Report
  result: CheckResult
  itemOf: (ref: string) => number | null
  onGo: (item: number) => void
}) {
  const i18n = useI18n()
  const { left, right, relation } = result
  const cells = [...checksByCell(report, [result]).keys()].flatMap((ref) => itemOf(ref) ?? [])
  const title = groupTitle(i18n, { key: result.id, results: [result] })
  const known = left.state === 'known' && right.state === 'known'
  return (
    <li className="border-alert border-l-4 pl-3">
      {cells[0] === undefined ? (
        <p>{title}</p>
      ) : (
        <button
          type="button"
          onClick={() => onGo(cells[0] ?? 0)}
          className="text-accent min-h-6 text-left underline underline-offset-4 pointer-coarse:min-h-11"
        >
          {title}
        </button>
      )}
      {known && (
        <p className="tabular-nums">
          {i18n.t(relation === '>=' ? 'bring.identity.less' : 'bring.identity.differs', {
            left: valueWithUnit(i18n, left),
            right: valueWithUnit(i18n, right),
            difference: differenceText(i18n, result),
          })}
        </p>
      )}
    </li>
  )
}
