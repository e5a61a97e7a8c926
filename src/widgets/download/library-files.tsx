import '../../i18n/add-files'
import { useLibrary } from '../../data/library'
import { LoadError } from '../../data/load-error'
import { nameOfParts } from '../../files/file-name'
import type { Job } from '../../files/job'
import { useI18n, type I18n } from '../../i18n'
import { explainLoadError, withKind } from '../load-error-text'
import { csvFile } from './data-files'
import { DownloadSection } from './download-section'
import { messageOf, TaskRow } from './task-row'

/** Returns why the table could not be made: which file failed, and why. */
function failureText(i18n: I18n, failure: unknown): string {
  const error = withKind(failure)
  if (!(error instanceof LoadError)) return messageOf(error)
  const { title, detail } = explainLoadError(i18n, error)
  return i18n.t('library.failed', { title, detail: detail.replace(/[。.]$/, '') })
}

/** All figures of all reports as one table, and the dictionary that explains it. */
export function LibraryFiles() {
  const i18n = useI18n()
  const { entries, load } = useLibrary()
  const make = async (job: Job) => {
    const { libraryCsv } = await import('../../files/library-csv')
    const reports = await load(job)
    return { name: nameOfParts(['library', 'figures'], 'csv'), blob: csvFile(...(await libraryCsv(reports, job))) }
  }
  return (
    <DownloadSection title={i18n.t('files.library')} explain={i18n.t('files.library.explain', { count: i18n.number(entries.length) })}>
      <TaskRow
        name={i18n.t('files.library.csv')}
        explain={i18n.t('files.library.csv.explain')}
        make={make}
        reasonOf={(error) => failureText(i18n, error)}
      />
      <TaskRow
        name={i18n.t('files.library.dictionary')}
        explain={i18n.t('files.library.dictionary.explain')}
        make={async () => {
          const { dictionaryCsv } = await import('../../files/dictionary-csv')
          return { name: nameOfParts(['library', 'dictionary'], 'csv'), blob: csvFile(dictionaryCsv()) }
        }}
      />
    </DownloadSection>
  )
}
