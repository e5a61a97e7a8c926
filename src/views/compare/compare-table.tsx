import { Fragment, useMemo } from 'react'
import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { chosenKinds } from '../../report/chart-rows'
import { comparedReports, nameOf, type Change } from '../../report/comparison'
import { brokenBefore, compareSections, type CompareCell, type CompareSection } from '../../report/compare-table'
import type { Applicant, Report } from '../../report/schema'
import { FigureButton } from '../../widgets/figure-button'
import { cellNotes, lineName, sectionName } from '../../words/compare-words'
import { unitText } from '../../words/naming'

/** All numbers compared, lines down and reports across; each leads to its source, a change to both of its operands. */
export function CompareTable({ comparison }: { comparison: Report }) {
  const i18n = useI18n()
  const rate = useAddress(({ state }) => state.rate)
  const filter = useAddress(({ state }) => state.filter)
  const kinds = useMemo(() => chosenKinds(filter), [filter])
  const sections = useMemo(() => compareSections(comparison, { rate, kinds }), [comparison, rate, kinds])
  const reports = comparedReports(comparison)
  return (
    <section data-place="compare.table" className="border-ink min-w-0 border-t-2 pt-3">
      <h2 className="text-base font-semibold">{i18n.t('compare.table')}</h2>
      <p className="text-muted mt-1 max-w-[52rem] text-sm">{i18n.t('compare.table.explain')}</p>
      <div className="mt-3 overflow-x-auto">
        <table className="compare-table w-full min-w-max border-collapse text-left text-sm">
          <caption className="sr-only">{i18n.t('compare.table.caption')}</caption>
          <thead>
            <tr className="border-line-strong border-b align-bottom">
              <th scope="col" className="bg-paper sticky left-0 py-2 pr-3 font-semibold">
                {i18n.t('compare.table.line')}
              </th>
              {reports.map((report) => (
                <th key={report.id} scope="col" className="px-3 py-2 text-right font-semibold">
                  {i18n.words(nameOf(report))}
                  <span className="text-muted block font-normal">{i18n.t(`scope.${report.scope}`)}</span>
                  <span className="text-muted block font-normal">{i18n.t(`form.${report.form}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <SectionRows key={section.id} section={section} reports={reports} kinds={kinds} />
          ))}
        </table>
      </div>
    </section>
  )
}

function SectionRows({ section, reports, kinds }: { section: CompareSection; reports: readonly Report[]; kinds: readonly Applicant[] }) {
  const i18n = useI18n()
  const broken = brokenBefore(reports, section)
  return (
    <tbody>
      <tr className="border-line border-b align-bottom">
        <th scope="rowgroup" className="bg-paper sticky left-0 pt-5 pr-3 pb-1 font-semibold">
          {sectionName(i18n, section.id, kinds)}
        </th>
        {reports.map((report, at) => (
          <td key={report.id} className={`px-3 pt-5 pb-1 ${broken[at] ? 'border-line-strong border-l-2 border-dashed' : ''}`}>
            {broken[at] && (
              <span data-break={section.breaks} className="text-muted block max-w-36 text-xs">
                {i18n.t(`compare.break.${section.breaks}`)}
              </span>
            )}
          </td>
        ))}
      </tr>
      {section.lines.map((line) => (
        <tr key={line.key} data-line={line.key} className="border-line border-b align-top">
          <th scope="row" className="bg-paper sticky left-0 max-w-48 py-1.5 pr-3 font-normal sm:max-w-72">
            {lineName(i18n, line)}
          </th>
          {line.cells.map((cell, at) => (
            <td key={reports[at]?.id} className={`px-3 py-1.5 text-right ${broken[at] ? 'border-line-strong border-l-2 border-dashed' : ''}`}>
              <CellContent cell={cell} {...(reports[at - 1] && { before: reports[at - 1] })} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function CellContent({ cell, before }: { cell: CompareCell; before?: Report | undefined }) {
  const i18n = useI18n()
  const { quantity, change, broken } = cell
  if (!quantity) return <span className="text-muted">{i18n.t('compare.table.elsewhere')}</span>
  const notes = cellNotes(i18n, cell)
  return (
    <>
      <FigureButton quantity={quantity} className="font-semibold" />
      <span className="text-muted ml-1">{quantity.state === 'known' ? unitText(i18n, quantity) : ''}</span>
      {notes.map((each) => (
        <span key={each} className="text-muted block text-xs">
          {each}
        </span>
      ))}
      {change && change.difference.state === 'known' && before && <ChangeLine change={change} before={before} />}
      {broken && quantity.state === 'known' && <span className="text-muted block text-xs">{i18n.t('compare.table.broken')}</span>}
    </>
  )
}

/** How a number changed from the report before, and that in per cent; both lead to their operands. */
function ChangeLine({ change: { difference, relative }, before }: { change: Change; before: Report }) {
  const i18n = useI18n()
  const noBase = relative?.state === 'missing' && relative.reason === 'zero-denominator'
  return (
    <span className="block text-xs whitespace-nowrap" data-change>
      <span className="text-muted mr-1">{i18n.t('compare.table.from', { year: before.year })}</span>
      <FigureButton quantity={difference} unit="joined" />
      {relative?.state === 'known' && (
        <Fragment>
          {' '}
          (<FigureButton quantity={relative} />
          {relative.smallBase && <span className="text-muted">{i18n.t('compare.note.small-base')}</span>})
        </Fragment>
      )}
      {noBase && <span className="text-muted block">{i18n.t('compare.table.no-base')}</span>}
    </span>
  )
}
