import '../../i18n/add-files'
import { readViewState, useAddress } from '../../address/use-address'
import { fileName } from '../../files/file-name'
import { useI18n } from '../../i18n'
import { deckIn, deckKind } from '../../report/deck'
import { useReport } from '../report-context'
import { DownloadSection } from './download-section'
import { TaskRow } from './task-row'

/** The deck in force as a file. */
export function SlideFiles() {
  const i18n = useI18n()
  const report = useReport()
  const deck = deckIn(
    useAddress(({ state }) => state.deck),
    deckKind(report),
  )
  return (
    <DownloadSection title={i18n.t('files.pptx.section')} explain={i18n.t('files.pptx.section.explain', { count: deck.length })}>
      <TaskRow
        name={i18n.t('files.pptx')}
        explain={i18n.t('files.pptx.explain')}
        make={async (job) => {
          const { deckPptx } = await import('../../files/pptx/deck-pptx')
          return { name: fileName(i18n, report, 'slides', 'pptx'), blob: await deckPptx(i18n, report, readViewState(), deck, job) }
        }}
      />
    </DownloadSection>
  )
}
