import '../../i18n/add-reference'
import { useI18n } from '../../i18n'
import { sourcesFinding } from '../../report/view-findings'
import { useReport } from '../../widgets/report-context'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'
import { ViewLink } from '../../widgets/view-link'
import { AccessibilitySection, SendSection, TermsSection, TranscriptionSection } from './about-sections'
import { ChartDefinitions } from './chart-definitions'
import { Glossary } from './glossary'
import { Groups } from './groups'
import { Kinds } from './kinds'
import { RateDefinitions } from './rate-definitions'
import { CitationSection, FormSection, ReportSection } from './report-sections'
import { Rules } from './rules'
import { SECTIONS } from './section'

/** The report and how it became this page: definitions, rules, terms, transcription, and what was and was not tested. */
export function SourcesView() {
  const report = useReport()
  useArrival()
  return (
    <>
      <ViewHead view="sources" finding={sourcesFinding(report)} />
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,52rem)] lg:gap-12">
        <Contents />
        <div className="max-w-[52rem] max-lg:mt-10">
          <ReportSection />
          <CitationSection />
          <FormSection />
          <ChartDefinitions />
          <RateDefinitions />
          <Kinds />
          <Rules />
          <Groups />
          <Glossary />
          <TranscriptionSection />
          <TermsSection />
          <AccessibilitySection />
          <SendSection />
        </div>
      </div>
    </>
  )
}

/** The sections as links; on a wide screen they stay in sight. */
function Contents() {
  const i18n = useI18n()
  return (
    <nav aria-label={i18n.t('sources.contents')} className="text-sm" data-screen-only>
      <div className="lg:sticky lg:top-20">
        <p className="font-semibold">{i18n.t('sources.contents')}</p>
        <ul className="mt-2 gap-x-8 sm:columns-2 lg:columns-1">
          {SECTIONS.map(({ place, title }) => (
            <li key={place} className="break-inside-avoid">
              <ViewLink
                to={{ view: 'sources', at: place }}
                className="decoration-line-strong hover:text-accent inline-flex min-h-8 items-center py-1 underline underline-offset-4 pointer-coarse:min-h-11"
              >
                {i18n.t(title)}
              </ViewLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
