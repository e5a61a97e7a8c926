import { useEffect, useState } from 'react'
import { useI18n } from '../i18n'
import { Button } from '../ui/button'
import { reload } from './view-failure'

/** After so long, in ms, a reader wonders whether anything comes. */
const LONG = 10_000

/** Says that something is on its way, and after a while what can be done. */
export function Loading() {
  const i18n = useI18n()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className="text-muted min-h-dvh py-10">
      <h1>{i18n.t('loading')}</h1>
      {long && (
        <>
          <p className="mt-2 mb-4">{i18n.t('loading.long')}</p>
          <Button onClick={reload}>{i18n.t('panel.reload')}</Button>
        </>
      )}
    </div>
  )
}
