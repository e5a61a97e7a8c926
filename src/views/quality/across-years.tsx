import { useI18n } from '../../i18n'
import type { CheckResult } from '../../report/check-result'
import { useReport } from '../../widgets/report-context'
import { ViewLink } from '../../widgets/view-link'
import { groupChecks, verdictCounts, VERDICT_ORDER } from '../../words/check-words'
import { CheckGroup } from './check-group'
import type { Lit } from './use-lit'
import type { Neighbour, Neighbours } from './use-neighbours'
import { VerdictMark } from './verdict-mark'

/** The checks against the reports of the same body for the years before and after, or that there are none. */
export function AcrossYears({ neighbours, lit, onLight }: { neighbours: Neighbours; lit: Lit; onLight: () => void }) {
  const i18n = useI18n()
  const report = useReport()
  const { before, after, loading, failed } = neighbours
  return (
    <section className="border-ink mt-10 border-t-2 pt-3">
      <h2 data-place="quality.across" className="text-base font-semibold">
        {i18n.t('quality.across')}
      </h2>
      <p className="text-muted mt-1 text-sm">{i18n.t(report.form === '2014' ? 'quality.across.none-2014' : 'quality.across.intro')}</p>
      {report.form !== '2014' && !before && !after && (
        <p role="status" className="mt-2 text-sm">
          {i18n.t(loading ? 'quality.across.loading' : failed.length > 0 ? 'quality.across.failed' : 'quality.across.none', {
            body: i18n.words(report.body),
            before: report.year - 1,
            after: report.year + 1,
          })}{' '}
          {!loading && (
            <ViewLink to={{ view: 'bring' }} className="text-accent underline underline-offset-4">
              {i18n.t('quality.across.bring')}
            </ViewLink>
          )}
        </p>
      )}
      {failed.length > 0 && (before || after) && (
        <p role="status" className="mt-2 text-sm">
          {i18n.t('quality.across.failed', { body: i18n.words(report.body) })}
        </p>
      )}
      {before && <Year neighbour={before} lit={lit} onLight={onLight} />}
      {after && <Year neighbour={after} lit={lit} onLight={onLight} />}
    </section>
  )
}

function Year({ neighbour: { report: other, results }, lit, onLight }: { neighbour: Neighbour; lit: Lit; onLight: () => void }) {
  const i18n = useI18n()
  const own = useReport()
  const [from, to] = other.year < own.year ? [other.year, own.year] : [own.year, other.year]
  return (
    <div className="mt-4" data-years={`${from}-${to}`}>
      <p className="font-semibold">
        {i18n.t('quality.across.years', { from, to })} <span className="text-muted font-normal">{verdictCounts(i18n, results)}</span>
      </p>
      <ViewLink to={{ view: 'quality', report: other.id }} className="text-accent text-sm underline underline-offset-4">
        {i18n.words(other.title)}
      </ViewLink>
      {VERDICT_ORDER.map((verdict) => (
        <Verdicts key={verdict} results={results.filter((result) => result.verdict === verdict)} lit={lit} onLight={onLight} year={other.year} />
      ))}
    </div>
  )
}

function Verdicts({ results, lit, onLight, year }: { results: readonly CheckResult[]; lit: Lit; onLight: () => void; year: number }) {
  const i18n = useI18n()
  const verdict = results[0]?.verdict
  if (!verdict) return null
  return (
    <div className="mt-3">
      <p className="flex items-center gap-2 text-sm font-semibold">
        <VerdictMark verdict={verdict} />
        {i18n.t(`check.verdict.${verdict}`)}
      </p>
      {groupChecks(results, verdict).map((group) => (
        <CheckGroup
          key={group.key}
          group={group}
          lit={lit}
          onLight={onLight}
          folded={verdict === 'holds' || verdict === 'cannot-check'}
          year={year}
        />
      ))}
    </div>
  )
}
