import '../../i18n/add-find'
import { useEffect, useState, type ComponentType } from 'react'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { FindPanelProps } from './find-panel'

type Panel = ComponentType<FindPanelProps>
type Load = () => Promise<Panel>

const loadPanel: Load = () => import('./find-panel').then((module) => module.FindPanel)

const reloadPage = () => location.reload()

/**
 * The dialog that finds any figure. What it searches with is fetched when it first opens; while that is on its way, or
 * where it does not come, the dialog says so.
 */
export function FindDialog({ onClose, load = loadPanel, reload = reloadPage }: { onClose: () => void; load?: Load; reload?: () => void }) {
  const i18n = useI18n()
  const [failures, setFailures] = useState(0)
  const [panel, setPanel] = useState<{ Panel: Panel } | 'loading' | 'failed'>('loading')
  useEffect(() => {
    if (panel !== 'loading') return undefined
    let gone = false
    load().then(
      (Panel) => !gone && setPanel({ Panel }),
      () => {
        if (gone) return
        setFailures((count) => count + 1)
        setPanel('failed')
      },
    )
    return () => {
      gone = true
    }
  }, [panel, load])
  return (
    <Dialog title={i18n.t('find.title')} closeLabel={i18n.t('find.close')} place="middle" onClose={onClose}>
      <div className="-mb-4 flex h-[min(calc(92dvh-6rem),42rem)] flex-col">
        {panel === 'loading' && <p role="status">{i18n.t('find.loading')}</p>}
        {panel === 'failed' && (
          <div role="alert">
            <p>{i18n.t('find.failed')}</p>
            {failures > 1 ? (
              // Older browsers remember that a module failed and never ask for it again: only a new page helps.
              <Button className="mt-3" onClick={reload}>
                {i18n.t('find.reload')}
              </Button>
            ) : (
              <Button className="mt-3" onClick={() => setPanel('loading')}>
                {i18n.t('find.retry')}
              </Button>
            )}
          </div>
        )}
        {typeof panel === 'object' && <panel.Panel onClose={onClose} />}
      </div>
    </Dialog>
  )
}
