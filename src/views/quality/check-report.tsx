import { useI18n } from '../../i18n'
import type { Verdict } from '../../report/check-judgement'
import { useReport } from '../../widgets/report-context'
import { inShort, reportedChecks, whyNot, type OtherYear, type ReportedCheck, type ReportedSide } from '../../words/check-report'
import { VerdictMark } from './verdict-mark'

/** Verdicts whose checks are told in full; the others in one line each, or one line a definition. */
const IN_FULL: readonly Verdict[] = ['fails', 'expected-difference']

/** The check report: which report, counts, each failing or differing check in full, then what cannot be checked and why, then what holds. */
export function CheckReport({ years, today }: { years: readonly OtherYear[]; today: string }) {
  const i18n = useI18n()
  const report = useReport()
  const verdicts = reportedChecks(i18n, report, years)
  const facts: [string, string][] = [
    [i18n.t('quality.report.of'), i18n.words(report.title)],
    [i18n.t('quality.report.body'), i18n.words(report.issuer ?? report.body)],
    [i18n.t('quality.report.form'), i18n.t('quality.report.form-of', { form: report.form })],
    [i18n.t('quality.report.date'), i18n.date(today)],
  ]
  const others = years.filter((each) => each.report !== report)
  if (others.length > 0)
    facts.push([i18n.t('quality.report.compared'), others.map((each) => i18n.words(each.report.title)).join(i18n.t('separator'))])
  return (
    <article>
      <h1>{i18n.t('quality.report')}</h1>
      <dl className="check-report-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className="check-report-counts">
        {verdicts.map(([verdict, checks]) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} plain />
            {i18n.t('quality.verdict-count', { verdict: i18n.t(`check.verdict.${verdict}`), count: i18n.number(checks.length) })}
          </li>
        ))}
      </ul>
      {verdicts.map(([verdict, checks]) =>
        checks.length === 0 ? null : (
          <section key={verdict} data-report-verdict={verdict}>
            <h2>
              <VerdictMark verdict={verdict} plain />
              {i18n.t('quality.verdict-count', { verdict: i18n.t(`check.verdict.${verdict}`), count: i18n.number(checks.length) })}
            </h2>
            {IN_FULL.includes(verdict) ? (
              <ol>
                {checks.map((check) => (
                  <FullCheck key={`${check.year ?? ''} ${check.result.id}`} check={check} />
                ))}
              </ol>
            ) : (
              <Short verdict={verdict} checks={checks} />
            )}
          </section>
        ),
      )}
      <p className="check-report-note">{i18n.t('quality.intro')}</p>
    </article>
  )
}

function FullCheck({ check }: { check: ReportedCheck }) {
  const i18n = useI18n()
  const { title, year, left, right, difference, explanation, observations, known, result } = check
  return (
    <li>
      <h3>
        {title}
        {year !== null && ` · ${i18n.t('quality.across.of-year', { year })}`}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('quality.report.side')}</th>
            <th scope="col">{i18n.t('quality.report.number')}</th>
            <th scope="col">{i18n.t('quality.report.place')}</th>
          </tr>
        </thead>
        <tbody>
          <SideRow side={left} />
          <SideRow side={right} />
        </tbody>
      </table>
      <p>
        {difference !== '' && `${i18n.t('quality.difference')} ${difference}${i18n.t('quality.report.stop')}`}
        {explanation.map((text) => `${text}${i18n.t('quality.report.stop')}`).join('')}
      </p>
      {observations.length > 0 && (
        <p>
          <strong>{i18n.t('quality.csv.observation')}</strong>
          {i18n.t('quality.report.colon')}
          {observations.join(i18n.t('quality.report.semicolon'))}
          {i18n.t('quality.report.stop')}
        </p>
      )}
      {known !== '' && <p>{i18n.t('quality.known', { note: known })}</p>}
      <p className="check-report-id">
        {i18n.t(`check.severity.${result.severity}`)} · <code>{result.id}</code>
      </p>
    </li>
  )
}

function SideRow({ side }: { side: ReportedSide }) {
  return (
    <tr>
      <th scope="row">{side.name}</th>
      <td>{side.value}</td>
      <td>
        {side.places.map((place) => (
          <span key={place}>{place}</span>
        ))}
      </td>
    </tr>
  )
}

function Short({ verdict, checks }: { verdict: Verdict; checks: readonly ReportedCheck[] }) {
  const i18n = useI18n()
  const report = useReport()
  const lines =
    verdict === 'holds'
      ? inShort(i18n, checks)
      : checks.map((check) => {
          const year = check.year === null ? '' : ` · ${i18n.t('quality.across.of-year', { year: check.year })}`
          return `${check.title}${year}${i18n.t('quality.report.colon')}${whyNot(i18n, report, check)}`
        })
  return (
    <ul className="check-report-short">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
