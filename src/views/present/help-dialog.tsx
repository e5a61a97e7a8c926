import { Fragment } from 'react'
import { useI18n, type MessageId } from '../../i18n'
import { Dialog } from '../../ui/dialog'

const ROWS: readonly { keys: readonly string[]; does: MessageId }[] = [
  { keys: ['→', '↓', 'PageDown', 'Space'], does: 'present.help.next' },
  { keys: ['←', '↑', 'PageUp', 'Shift Space'], does: 'present.help.back' },
  { keys: ['Home', 'End'], does: 'present.help.ends' },
  { keys: ['1…99 Enter'], does: 'present.help.go' },
  { keys: ['B', '.'], does: 'present.help.black' },
  { keys: ['F'], does: 'present.help.full-screen' },
  { keys: ['O'], does: 'present.help.overview' },
  { keys: ['L'], does: 'present.help.filter' },
  { keys: ['Ctrl K', '⌘ K'], does: 'present.help.find' },
  { keys: ['?'], does: 'present.help.help' },
  { keys: ['Esc'], does: 'present.help.escape' },
]

/** What the keys do, and what touch and pointer do. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const i18n = useI18n()
  return (
    <Dialog title={i18n.t('present.help.title')} closeLabel={i18n.t('close')} place="middle" onClose={onClose}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2">
        {ROWS.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt className="flex flex-wrap gap-1">
              {keys.map((key) => (
                <kbd key={key} className="border-line-strong rounded-sm border px-1.5 font-sans text-sm whitespace-nowrap">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-sm">{i18n.t(does)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="text-muted mt-4 text-sm">{i18n.t('present.help.pointer')}</p>
    </Dialog>
  )
}
