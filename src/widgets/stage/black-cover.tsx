import '../../i18n/add-present'
import { useEffect, useRef } from 'react'
import { useI18n } from '../../i18n'
import { setBlack } from './black-screen'

/** The black screen, over everything that is open. A press or any key brings the slide back. */
export function BlackCover() {
  const i18n = useI18n()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    if (!dialog.open) dialog.showModal()
    return () => dialog.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-label={i18n.t('present.black')}
      className="black-cover"
      onCancel={(event) => {
        event.preventDefault()
        setBlack(false)
      }}
    >
      <button type="button" className="black-screen" onClick={() => setBlack(false)}>
        {i18n.t('present.black')}
      </button>
    </dialog>
  )
}
