import { useI18n } from '../../i18n'
import { cellsOfCheck } from '../../report/check-cells'
import type { CheckResult } from '../../report/check-result'
import { Button } from '../../ui/button'
import { useReport } from '../../widgets/report-context'
import { checkPlace, groupTitle, subjectText, type CheckGroup as Checks } from '../../words/check-words'
import { Comparison } from './comparison'
import type { Lit } from './use-lit'

/** Returns whether a side of the check already says the row that it is about. */
function isNamed({ metric, applicant, left, right }: CheckResult): boolean {
  return !applicant && [left, right].some((side) => side.metric === metric)
}

interface Shown {
  lit: Lit
  /** Is told when the cells of a check were asked for. */
  onLight: () => void
  /** The year of the other report, across years. */
  year?: number | undefined
}

/** Checks of one definition and verdict under their common title; `folded`, they open when asked for. */
export function CheckGroup({ group, folded, ...shown }: { group: Checks; folded: boolean } & Shown) {
  const i18n = useI18n()
  const [first] = group.results
  if (!first) return null
  const title = groupTitle(i18n, group)
  const why = (
    <>
      <p className="text-muted text-sm">{i18n.t(`check.severity.${first.severity}`)}</p>
      <p className="mt-1 text-sm text-pretty">{i18n.t(`check.${first.definition}.why`)}</p>
    </>
  )
  const list = <CheckList results={group.results} {...shown} />
  if (!folded) {
    return (
      <div className="border-line mt-4 border-t pt-3">
        <h3 className="text-base font-semibold text-pretty">{title}</h3>
        {why}
        {list}
      </div>
    )
  }
  return (
    <details className="border-line mt-2 border-t pt-2">
      <summary className="hover:text-accent min-h-7 pointer-coarse:min-h-11">
        <h3 className="inline text-base text-pretty">{title}</h3>
        {group.results.length > 1 && <span className="text-muted ml-2 text-sm">{i18n.t('quality.count', { count: group.results.length })}</span>}
      </summary>
      <div className="pb-3">
        {why}
        {list}
      </div>
    </details>
  )
}

function CheckList({ results, ...shown }: { results: readonly CheckResult[] } & Shown) {
  return (
    <ul className="mt-2 min-w-0">
      {results.map((result) => (
        <CheckItem key={result.id} result={result} several={results.length > 1} {...shown} />
      ))}
    </ul>
  )
}

function CheckItem({ result, several, lit, onLight, year }: { result: CheckResult; several: boolean } & Shown) {
  const i18n = useI18n()
  const report = useReport()
  const { left, right } = cellsOfCheck(report, result)
  const inForm = left.length + right.length > 0
  const chosen = lit.chosenCheck === result.id
  return (
    <li
      data-check={result.id}
      data-place={checkPlace(result.id)}
      data-lit={lit.check?.id === result.id || lit.checksOfCell.has(result.id) ? '' : undefined}
      className={`quality-check ${several ? 'border-line border-t first:border-t-0' : ''}`}
    >
      {several && !isNamed(result) && <h4 className="mb-1 text-sm font-semibold">{subjectText(i18n, result)}</h4>}
      <Comparison result={result} year={year} />
      {inForm && (
        <Button
          look="quiet"
          data-screen-only
          aria-pressed={chosen}
          onClick={() => {
            lit.chooseCheck(chosen ? null : result.id)
            if (!chosen) onLight()
          }}
          className="text-accent mt-1 -ml-2 underline underline-offset-4 aria-pressed:font-semibold"
        >
          {i18n.t(chosen ? 'quality.form.unlight' : 'quality.form.light')}
        </Button>
      )}
    </li>
  )
}
