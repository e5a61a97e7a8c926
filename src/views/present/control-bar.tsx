import { useSyncExternalStore } from 'react'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { hasFullScreen, toggleFullScreen } from './full-screen'

function subscribeToFullScreen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/** The slim bar in the upper corner, where a slide has nothing: there while the pointer moves or one of its buttons has the focus. */
export function ControlBar({
  awake,
  page,
  of,
  typed,
  filterOpen,
  onTurn,
  onOpen,
  onFind,
  onPresenter,
  onLeave,
}: {
  awake: boolean
  page: number
  of: number
  /** Digits typed so far. */
  typed: string
  filterOpen: boolean
  onTurn: (by: 1 | -1) => void
  onOpen: (what: 'overview' | 'filter' | 'help') => void
  onFind: () => void
  onPresenter?: () => void
  onLeave: () => void
}) {
  const i18n = useI18n()
  const full = useSyncExternalStore(subscribeToFullScreen, () => document.fullscreenElement !== null)
  return (
    <div role="toolbar" aria-label={i18n.t('present.controls')} className="control-bar" data-awake={awake || typed !== '' || undefined}>
      <Button look="quiet" disabled={page === 1} onClick={() => onTurn(-1)} aria-keyshortcuts="ArrowLeft PageUp">
        {i18n.t('present.back')}
      </Button>
      <span className="px-2 text-sm tabular-nums">
        {typed === '' ? i18n.t('present.page', { slide: page, of }) : i18n.t('present.typed', { typed })}
      </span>
      <Button look="quiet" disabled={page === of} onClick={() => onTurn(1)} aria-keyshortcuts="ArrowRight PageDown">
        {i18n.t('present.next')}
      </Button>
      <Button look="quiet" onClick={() => onOpen('overview')} aria-keyshortcuts="O" title="O">
        {i18n.t('present.overview')}
      </Button>
      <Button look="quiet" aria-expanded={filterOpen} onClick={() => onOpen('filter')} aria-keyshortcuts="L" title="L">
        {i18n.t('header.filters')}
      </Button>
      <Button look="quiet" aria-haspopup="dialog" onClick={onFind} aria-keyshortcuts="Control+K Meta+K" title="Ctrl K / ⌘ K">
        {i18n.t('header.find')}
      </Button>
      {onPresenter && (
        <Button look="quiet" onClick={onPresenter}>
          {i18n.t('present.presenter')}
        </Button>
      )}
      {hasFullScreen() && (
        <Button look="quiet" onClick={toggleFullScreen} aria-keyshortcuts="F" title="F">
          {i18n.t(full ? 'present.window' : 'present.full-screen')}
        </Button>
      )}
      <Button look="quiet" aria-haspopup="dialog" onClick={() => onOpen('help')} aria-keyshortcuts="?" title="?">
        {i18n.t('present.help')}
      </Button>
      <Button look="quiet" onClick={onLeave} aria-keyshortcuts="Escape" title="Esc">
        {i18n.t('present.leave')}
      </Button>
    </div>
  )
}
