import '../../i18n/add-files'
import { ReportData } from './data-files'
import { HandoutLink } from './handout-link'
import { LibraryFiles } from './library-files'
import { SlideFiles } from './slide-files'

/** Everything that a whole report can be taken away as: slides, its data; and the data of all reports. */
export function ReportPanel() {
  return (
    <>
      <SlideFiles />
      <HandoutLink />
      <ReportData />
      <LibraryFiles />
    </>
  )
}
