import { renderToStaticMarkup } from 'react-dom/server'
import { I18nProvider, type Language } from '../i18n'
import type { Report, ReportIndex } from '../report/schema'
import { ReportProvider } from '../widgets/report-context'
import { TitleBlock } from '../widgets/title-block'
import { Header } from './header'

const LANGUAGES: readonly Language[] = ['zh', 'en']
const ignore = () => undefined

/**
 * Returns the markup inside `#first-paint`: the bar, title and headline figures of a report in both languages, as the
 * app itself draws them, so that nothing moves when it takes their place. Runs at build time.
 */
export function firstPaintHtml(index: ReportIndex, report: Report): string {
  return LANGUAGES.map((language) =>
    renderToStaticMarkup(
      <div lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <I18nProvider language={language}>
          <Header index={index} report={report.id} title={report} ready onFind={ignore} onPresent={ignore} onExport={ignore} />
          <div className="mx-auto max-w-[84rem] px-4 sm:px-6">
            <ReportProvider report={report}>
              <TitleBlock />
            </ReportProvider>
          </div>
        </I18nProvider>
      </div>,
    ),
  ).join('')
}
