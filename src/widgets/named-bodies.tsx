import { useI18n } from '../i18n'
import '../i18n/add-views'
import { useReport } from './report-context'
import { locatorText } from '../words/place-text'

/** Bodies that the report names for many applications; it gives neither numbers nor a ranking, and this says so. */
export function NamedBodies() {
  const i18n = useI18n()
  const report = useReport()
  if (report.named.length === 0) return null
  const first = report.named[0]
  return (
    <section className="border-ink border-t-2 pt-3" data-place="named-bodies">
      <h2 className="text-base font-semibold">{i18n.t('named.title')}</h2>
      <p className="text-muted mt-1 text-sm">{i18n.t('named.explain')}</p>
      <div className="mt-3 grid gap-x-10 gap-y-4 md:grid-cols-2">
        {(['agency', 'district'] as const).map((kind) => (
          <div key={kind}>
            <h3 className="text-sm font-semibold">{i18n.t(`named.${kind}`)}</h3>
            <ul className="mt-1">
              {report.named
                .filter((body) => body.kind === kind)
                .map((body) => (
                  <li key={body.zh} className="border-line border-t py-1">
                    {i18n.words(body)}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      {first && <p className="text-muted mt-2 text-sm">{locatorText(i18n, report, first.at)}</p>}
    </section>
  )
}
