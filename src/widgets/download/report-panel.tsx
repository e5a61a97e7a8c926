import '../../i18n/add-files'
import { comparedReports } from '../../report/comparison'
import { useReport } from '../report-context'
import { CompareData } from './compare-data'
import { ReportData } from './data-files'
import { HandoutLink } from './handout-link'
import { LibraryFiles } from './library-files'
import { SlideFiles } from './slide-files'

/** Everything that a whole report can be taken away as: slides, its data; and the data of all reports. */
export function ReportPanel() {
  const compared = comparedReports(useReport()).length > 0
  return (
    <>
      <SlideFiles />
      <HandoutLink />
      {compared ? <CompareData /> : <ReportData />}
      <LibraryFiles />
    </>
  )
}
