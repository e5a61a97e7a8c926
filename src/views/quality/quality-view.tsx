import '../../i18n/add-reference'
import { useMemo } from 'react'
import { useI18n } from '../../i18n'
import { checkReport, type CheckResult } from '../../report/checks'
import { qualityFinding } from '../../report/view-findings'
import { useReport } from '../../widgets/report-context'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'
import { ViewLink } from '../../widgets/view-link'
import { VERDICT_ORDER } from '../../words/check-words'
import { KnownDifferences, SourceNotes } from './source-notes'
import { VerdictMark } from './verdict-mark'
import { VerdictSection } from './verdict-section'

/** Every check of the report, grouped by verdict, what is known about its source, and its known differences. */
export function QualityView() {
  const i18n = useI18n()
  const report = useReport()
  const results = useMemo(() => checkReport(report), [report])
  useArrival()
  return (
    <>
      <ViewHead view="quality" finding={qualityFinding(report, results)} />
      <p className="max-w-[52rem]">{i18n.t('quality.intro')}</p>
      <Summary results={results} />
      {VERDICT_ORDER.map((verdict) => (
        <VerdictSection key={verdict} verdict={verdict} results={results} />
      ))}
      <SourceNotes />
      <KnownDifferences />
    </>
  )
}

/** How many checks have each verdict, each the way to its checks. */
function Summary({ results }: { results: readonly CheckResult[] }) {
  const i18n = useI18n()
  return (
    <ul aria-label={i18n.t('quality.summary')} className="mt-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      {VERDICT_ORDER.map((verdict) => {
        const count = results.filter((result) => result.verdict === verdict).length
        const content = (
          <>
            <span className="text-figure block font-semibold tabular-nums">{i18n.number(count)}</span>
            <span className="flex items-center gap-2 text-sm">
              <VerdictMark verdict={verdict} plain={count === 0} />
              {i18n.t(`check.verdict.${verdict}`)}
            </span>
          </>
        )
        return (
          <li key={verdict} className={`border-line-strong border-t pt-2 ${count === 0 ? 'text-muted' : ''}`}>
            {count === 0 ? (
              content
            ) : (
              <ViewLink to={{ view: 'quality', at: `quality.${verdict}` }} className="hover:text-accent block hover:underline">
                {content}
              </ViewLink>
            )}
          </li>
        )
      })}
    </ul>
  )
}
