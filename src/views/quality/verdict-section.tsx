import { useI18n } from '../../i18n'
import type { CheckResult } from '../../report/checks'
import type { Verdict } from '../../report/check-judgement'
import { checkPlace, groupChecks, groupTitle, subjectText, type CheckGroup } from '../../words/check-words'
import { Comparison } from './comparison'
import { VerdictMark } from './verdict-mark'

/** All checks with one verdict; those of one definition share title and explanation. Nothing where there are none. */
export function VerdictSection({ verdict, results }: { verdict: Verdict; results: readonly CheckResult[] }) {
  const i18n = useI18n()
  const groups = groupChecks(results, verdict)
  if (groups.length === 0) return null
  const count = groups.reduce((total, group) => total + group.results.length, 0)
  return (
    <section className="border-ink mt-12 border-t-2 pt-3">
      <h2 data-place={`quality.${verdict}`} className="flex items-center gap-2 text-base font-semibold">
        <VerdictMark verdict={verdict} />
        {i18n.t(`check.verdict.${verdict}`)}
        <span className="text-muted font-normal">{i18n.t('quality.count', { count })}</span>
      </h2>
      <p className="text-muted mt-1 text-sm">{i18n.t(`quality.${verdict}.explain`)}</p>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </section>
  )
}

/** Returns whether a side of the check already says the row that it is about. */
function isNamed({ metric, applicant, left, right }: CheckResult): boolean {
  return !applicant && [left, right].some((side) => side.metric === metric)
}

function Group({ group }: { group: CheckGroup }) {
  const i18n = useI18n()
  const [first] = group.results
  if (!first) return null
  const several = group.results.length > 1
  return (
    <div className="border-line mt-4 grid gap-x-10 gap-y-2 border-t pt-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div>
        <h3 className="text-base font-semibold text-pretty">{groupTitle(i18n, group)}</h3>
        <p className="text-muted mt-1 text-sm">{i18n.t(`check.severity.${first.severity}`)}</p>
        <p className="mt-1 text-sm text-pretty">{i18n.t(`check.${first.definition}.why`)}</p>
      </div>
      <ul className="min-w-0">
        {group.results.map((result) => (
          <li
            key={result.id}
            data-check={result.id}
            data-place={checkPlace(result.id)}
            className={several ? 'border-line border-t py-3 first:border-t-0 first:pt-0' : ''}
          >
            {several && !isNamed(result) && <h4 className="mb-1 text-sm font-semibold">{subjectText(i18n, result)}</h4>}
            <Comparison result={result} />
          </li>
        ))}
      </ul>
    </div>
  )
}
