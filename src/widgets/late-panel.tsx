import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useI18n } from '../i18n'
import { Button } from '../ui/button'

type Loaded<Props> = { Panel: ComponentType<Props> } | 'loading' | 'failed'

const reloadPage = () => location.reload()

/**
 * A panel whose script is fetched when it first opens. While that is on its way, or where it does not come, it says so.
 */
export function LatePanel<Props extends object>({
  load,
  props,
  waiting,
  reload = reloadPage,
}: {
  /** Fetches the panel; the same function every time. */
  load: () => Promise<ComponentType<Props>>
  props: Props
  /** What can be used already while it is on its way. */
  waiting?: ReactNode
  reload?: () => void
}) {
  const i18n = useI18n()
  const [failures, setFailures] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<Props>>('loading')
  useEffect(() => {
    if (loaded !== 'loading') return undefined
    let gone = false
    load().then(
      (Panel) => !gone && setLoaded({ Panel }),
      () => {
        if (gone) return
        setFailures((count) => count + 1)
        setLoaded('failed')
      },
    )
    return () => {
      gone = true
    }
  }, [loaded, load])
  if (loaded === 'loading') {
    return (
      <>
        {waiting}
        <p role="status">{i18n.t('panel.loading')}</p>
      </>
    )
  }
  if (loaded !== 'failed') return <loaded.Panel {...props} />
  return (
    <div role="alert">
      <p>{i18n.t('panel.failed')}</p>
      {failures > 1 ? (
        // Older browsers remember that a module failed and never ask for it again: only a new page helps.
        <Button className="mt-3" onClick={reload}>
          {i18n.t('panel.reload')}
        </Button>
      ) : (
        <Button className="mt-3" onClick={() => setLoaded('loading')}>
          {i18n.t('panel.retry')}
        </Button>
      )}
    </div>
  )
}
