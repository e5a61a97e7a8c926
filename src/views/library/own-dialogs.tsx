import type { CollectionFile } from '../../data/own'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { draftName } from './draft-name'

/** Asks before everything that is kept is deleted. */
export function DropAllDialog({
  count,
  onExport,
  onDrop,
  onClose,
}: {
  count: number
  onExport: () => void
  onDrop: () => void
  onClose: () => void
}) {
  const i18n = useI18n()
  return (
    <Dialog title={i18n.t('own.drop-all.title')} closeLabel={i18n.t('close')} place="middle" onClose={onClose}>
      <p>{i18n.t('own.drop-all.text', { count: i18n.number(count) })}</p>
      <p className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onExport}>{i18n.t('own.drop-all.export')}</Button>
        <Button className="text-alert" onClick={onDrop}>
          {i18n.t('own.drop-all.do')}
        </Button>
      </p>
    </Dialog>
  )
}

/** A file of a collection that was read, and what of it is kept here with other contents. */
export interface ReadFile {
  file: CollectionFile
  clashes: readonly string[]
}

/** So many items of a list are named. */
const MOST_LISTED = 20

/** Says how many of a list are not named. */
function More({ of }: { of: number }) {
  const i18n = useI18n()
  return of > MOST_LISTED ? <li>{i18n.t('own.import.more', { count: i18n.number(of - MOST_LISTED) })}</li> : null
}

/** Says what a file holds that cannot simply be added, and asks what to do. */
export function ImportDialog({
  read: { file, clashes },
  onImport,
  onClose,
}: {
  read: ReadFile
  onImport: (same: 'both' | 'newer') => void
  onClose: () => void
}) {
  const i18n = useI18n()
  const nameOf = (id: string): string => {
    const own = file.reports.find((each) => each.id === id)
    if (own) return i18n.t('library.report', { body: i18n.words(own.report.body), year: own.report.year })
    const draft = file.drafts.find((each) => each.id === id)
    return draft ? draftName(i18n, draft) : id
  }
  const readable = file.reports.length + file.drafts.length
  return (
    <Dialog title={i18n.t('own.import.title')} closeLabel={i18n.t('close')} place="middle" onClose={onClose}>
      <p>{i18n.t('own.import.holds', { reports: i18n.number(file.reports.length), drafts: i18n.number(file.drafts.length) })}</p>
      {file.refused.length > 0 && (
        <>
          <p className="mt-3">{i18n.t('own.import.refused', { count: i18n.number(file.refused.length) })}</p>
          <ul className="text-muted list-disc pl-5 text-sm">
            {file.refused.slice(0, MOST_LISTED).map(({ twice, ...item }, at) => (
              // The same id may stand in the file twice.
              <li key={`${at} ${item.id}`}>{i18n.t(twice ? 'own.import.refused.twice' : 'own.import.refused.item', item)}</li>
            ))}
            <More of={file.refused.length} />
          </ul>
        </>
      )}
      {clashes.length > 0 && (
        <>
          <p className="mt-3">{i18n.t('own.import.clashes')}</p>
          <ul className="text-muted list-disc pl-5 text-sm">
            {clashes.slice(0, MOST_LISTED).map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
            <More of={clashes.length} />
          </ul>
        </>
      )}
      <p className="mt-4 flex flex-wrap gap-2">
        {clashes.length > 0 ? (
          <>
            <Button onClick={() => onImport('both')}>{i18n.t('own.import.both')}</Button>
            <Button onClick={() => onImport('newer')}>{i18n.t('own.import.newer')}</Button>
          </>
        ) : (
          <Button disabled={readable === 0} onClick={() => onImport('newer')}>
            {i18n.t('own.import.do')}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {i18n.t('own.import.leave')}
        </Button>
      </p>
    </Dialog>
  )
}
