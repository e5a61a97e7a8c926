/** The worker that reads: it answers `client.ts`. */
import { loadPdfJs } from './pdf-open'
import { readReport } from './read'
import { serve } from './serve'

/** Loads the parts for every format, so that reading a document asks for nothing any more. */
const load = (): Promise<unknown> =>
  Promise.all([
    loadPdfJs(),
    import('./pdf'),
    import('./archive'),
    import('./office'),
    import('./docx'),
    import('./xlsx'),
    import('./html'),
    import('./text'),
  ])

serve(self, readReport, load)
