import '../../i18n/add-reference'
import '../../i18n/add-quality'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { checkReport, type CheckResult } from '../../report/checks'
import { ACROSS_YEARS } from '../../report/checks-across-years'
import { qualityFinding } from '../../report/view-findings'
import { Button } from '../../ui/button'
import { useOpenOnPaper } from '../../ui/use-open-on-paper'
import { useReport } from '../../widgets/report-context'
import { arrive, useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'
import { ViewLink } from '../../widgets/view-link'
import { checkPlace, verdictCounts, VERDICT_ORDER } from '../../words/check-words'
import { AcrossYears } from './across-years'
import { CheckReportDialog } from './check-report-dialog'
import { FormPanel } from './form-panel'
import { KnownDifferences, SourceNotes } from './source-notes'
import { useLit } from './use-lit'
import { useNeighbours } from './use-neighbours'
import { usePointing } from './use-pointing'
import { VerdictMark } from './verdict-mark'
import { VerdictSection } from './verdict-section'

/** Opens whatever is folded around a place, so that it can be seen and take the focus. */
function unfold(place: Element | null): void {
  for (let each = place?.closest('details'); each; each = each.parentElement?.closest('details')) each.open = true
}

/**
 * Every check of the report, grouped by verdict, beside the statutory form whose cells they light; the checks against the
 * reports of the years beside it, what is known about its source, and its known differences.
 */
export function QualityView() {
  const i18n = useI18n()
  const report = useReport()
  const at = useAddress(({ state }) => state.at)
  const root = useRef<HTMLDivElement>(null)
  const [reporting, setReporting] = useState(false)
  const results = useMemo(() => checkReport(report), [report])
  const neighbours = useNeighbours(report)
  const { before, after } = neighbours
  useOpenOnPaper(root)
  const [early, late] = [before?.results, after?.results]
  const all = useMemo(() => [...results, ...(early ?? []), ...(late ?? [])], [results, early, late])
  const lit = useLit(report, all)
  const checks = useRef<HTMLDivElement>(null)
  usePointing(checks, lit.pointAtCheck)
  const place = (name: string) => root.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`) ?? null
  // A check across years has its place once the report of the other year is there.
  const coming = neighbours.loading && at !== null && ACROSS_YEARS.some((definition) => at.startsWith(definition))
  // Before the place is looked for that the address points at.
  useLayoutEffect(() => {
    if (at !== null && !coming) unfold(root.current?.querySelector(`[data-place="${CSS.escape(at)}"]`) ?? null)
  }, [at, coming])
  useArrival(coming)
  const showCheck = (id: string) => {
    const check = place(checkPlace(id))
    unfold(check)
    if (check) arrive(check)
    lit.chooseCheck(id)
  }
  // Where the form stands below the checks, it is shown once its cells are lit.
  const showLit = () => {
    if (!window.matchMedia('(max-width: 69.99rem)').matches) return
    requestAnimationFrame(() => root.current?.querySelector('[data-form-tables]')?.scrollIntoView({ block: 'start' }))
  }
  return (
    <div ref={root}>
      <ViewHead view="quality" finding={qualityFinding(report, results)} />
      <p className="max-w-[52rem]">{i18n.t('quality.intro')}</p>
      <Summary results={results} />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2" data-screen-only>
        <Button onClick={() => setReporting(true)}>{i18n.t('quality.report')}</Button>
        {[...(early ?? []), ...(late ?? [])].length > 0 && (
          <ViewLink to={{ view: 'quality', at: 'quality.across' }} className="text-accent text-sm underline underline-offset-4">
            {i18n.t('quality.across')}
            {i18n.t('separator')}
            {verdictCounts(i18n, [...(early ?? []), ...(late ?? [])])}
          </ViewLink>
        )}
      </div>
      <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,9fr)_minmax(0,13fr)]">
        <div ref={checks} className="min-w-0">
          {VERDICT_ORDER.map((verdict) => (
            <VerdictSection key={verdict} verdict={verdict} results={results} lit={lit} onLight={showLit} />
          ))}
          <AcrossYears neighbours={neighbours} lit={lit} onLight={showLit} />
        </div>
        <div className="min-w-0">
          <FormPanel lit={lit} onShowCheck={showCheck} />
        </div>
      </div>
      <SourceNotes />
      <KnownDifferences />
      {reporting && <CheckReportDialog neighbours={[before, after]} onClose={() => setReporting(false)} />}
    </div>
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
