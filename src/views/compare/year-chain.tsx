import '../../i18n/add-quality'
import '../../i18n/add-reference'
import { useMemo } from 'react'
import { useI18n } from '../../i18n'
import type { CheckResult } from '../../report/check-result'
import { checkAcrossYears, followsOn } from '../../report/checks-across-years'
import { resolve } from '../../report/resolve'
import type { Report } from '../../report/schema'
import { FigureButton } from '../../widgets/figure-button'
import { useReport } from '../../widgets/report-context'
import { ViewLink } from '../../widgets/view-link'
import { differenceText, subjectText, verdictCounts } from '../../words/check-words'

interface Link {
  earlier: Report
  later: Report
  results: readonly CheckResult[]
}

/** Returns the reports of one body for years that follow each other, with their checks. */
function linksOf(reports: readonly Report[]): Link[] {
  return reports.flatMap((later) =>
    reports.flatMap((earlier): Link[] => {
      const results = followsOn(earlier, later) ? checkAcrossYears(earlier, later) : []
      return results.length > 0 ? [{ earlier, later, results }] : []
    }),
  )
}

/** What one year hands on to the next: carried forward and carried in, documents in force, each pair with its verdict. */
export function YearChain({ reports }: { reports: readonly Report[] }) {
  const i18n = useI18n()
  const links = useMemo(() => linksOf(reports), [reports])
  return (
    <section data-place="compare.chain" className="border-ink min-w-0 border-t-2 pt-3">
      <h2 className="text-base font-semibold">{i18n.t('compare.chain')}</h2>
      <p className="text-muted mt-1 max-w-[52rem] text-sm">{i18n.t(links.length > 0 ? 'compare.chain.explain' : 'compare.chain.none')}</p>
      {links.map((link) => (
        <LinkTable key={`${link.earlier.id} ${link.later.id}`} link={link} />
      ))}
    </section>
  )
}

function LinkTable({ link: { earlier, later, results } }: { link: Link }) {
  const i18n = useI18n()
  const comparison = useReport()
  const caption = i18n.t('compare.chain.years', { body: i18n.words(later.body), from: earlier.year, to: later.year })
  // Of the later report, but for what is marked as the earlier one's.
  const side = (ref: string) => resolve(comparison, ref.includes('#') ? ref : `${later.id}#${ref}`)
  return (
    <div className="mt-4 overflow-x-auto" data-chain={`${earlier.year}-${later.year}`}>
      <table className="w-full min-w-max border-collapse text-left text-sm">
        <caption className="py-1 text-left font-semibold">
          {caption} <span className="text-muted font-normal">{verdictCounts(i18n, results)}</span>
        </caption>
        <thead>
          <tr className="border-line-strong border-b">
            <th scope="col" className="py-1 pr-3 font-semibold">
              {i18n.t('compare.table.line')}
            </th>
            <th scope="col" className="px-3 py-1 text-right font-semibold">
              {i18n.t('compare.chain.left')}
            </th>
            <th scope="col" className="px-3 py-1 text-right font-semibold">
              {i18n.t('compare.chain.right')}
            </th>
            <th scope="col" className="py-1 pl-3 font-semibold">
              {i18n.t('compare.chain.verdict')}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.id} data-verdict={result.verdict} className="border-line border-b align-top">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                {subjectText(i18n, result)}
              </th>
              <td className="px-3 py-1.5 text-right">
                <FigureButton quantity={side(result.left.ref)} />
              </td>
              <td className="px-3 py-1.5 text-right">
                <Right result={result} side={side} />
              </td>
              <td className="py-1.5 pl-3">
                {i18n.t(`check.verdict.${result.verdict}`)}
                {result.verdict === 'fails' && <span className="text-muted ml-1">{differenceText(i18n, result)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ViewLink to={{ view: 'quality', report: later.id, at: 'quality.across' }} className="text-accent text-sm underline underline-offset-4">
        {i18n.t('compare.chain.open')}
      </ViewLink>
    </div>
  )
}

/** What the earlier year gives: one number, or documents in force with those issued and repealed. */
function Right({ result: { right }, side }: { result: CheckResult; side: (ref: string) => ReturnType<typeof resolve> }) {
  const i18n = useI18n()
  const [grown, repealed] = right.computation?.operands ?? []
  const [before, issued] = grown?.computation?.operands ?? []
  if (!before || !issued || !repealed) return <FigureButton quantity={side(right.ref)} />
  return (
    <>
      <FigureButton quantity={side(before.ref)} /> + <FigureButton quantity={side(issued.ref)} /> − <FigureButton quantity={side(repealed.ref)} />
      {right.state === 'known' && ` = ${i18n.number(right.value)}`}
    </>
  )
}
