import { useI18n } from '../../i18n'
import type { CheckResult } from '../../report/checks'
import type { Verdict } from '../../report/check-judgement'
import { groupChecks } from '../../words/check-words'
import { CheckGroup } from './check-group'
import type { Lit } from './use-lit'
import { VerdictMark } from './verdict-mark'

/** All checks with one verdict; those of one definition share title and explanation. Nothing where there are none. */
export function VerdictSection({
  verdict,
  results,
  lit,
  onLight,
}: {
  verdict: Verdict
  results: readonly CheckResult[]
  lit: Lit
  onLight: () => void
}) {
  const i18n = useI18n()
  const groups = groupChecks(results, verdict)
  if (groups.length === 0) return null
  const count = groups.reduce((total, group) => total + group.results.length, 0)
  return (
    <section className="border-ink mt-10 border-t-2 pt-3 first:mt-0">
      <h2 data-place={`quality.${verdict}`} className="flex items-center gap-2 text-base font-semibold">
        <VerdictMark verdict={verdict} />
        {i18n.t(`check.verdict.${verdict}`)}
        <span className="text-muted font-normal">{i18n.t('quality.count', { count })}</span>
      </h2>
      <p className="text-muted mt-1 text-sm">{i18n.t(`quality.${verdict}.explain`)}</p>
      {groups.map((group) => (
        <CheckGroup
          key={group.key}
          group={group}
          lit={lit}
          onLight={onLight}
          folded={verdict === 'holds' || (verdict === 'cannot-check' && group.results.length > 1)}
        />
      ))}
    </section>
  )
}
