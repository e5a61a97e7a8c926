import { goTo, readViewState, useAddress } from '../address/use-address'
import { useI18n } from '../i18n'
import { Button } from '../ui/button'

/** So many parts are named; of more, how many. */
const MOST = 5

/** Says which parts of the address were not understood; the nearest valid view is on screen. */
export function AddressNotice() {
  const i18n = useI18n()
  const unknown = useAddress((address) => address.unknown)
  if (unknown.length === 0) return null
  const named = unknown.slice(0, MOST).map((part) => part.slice(0, 60))
  if (unknown.length > MOST) named.push(i18n.t('address.more', { count: unknown.length - MOST }))
  return (
    <div
      role="status"
      data-address-notice
      className="border-alert bg-alert-soft mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-l-4 px-4 py-2 text-sm"
    >
      <p className="min-w-0">{i18n.t('address.unknown', { parts: named.join(' , ') })}</p>
      <Button
        onClick={() => {
          goTo(readViewState(), 'replace')
          document.getElementById('main')?.focus({ preventScroll: true })
        }}
      >
        {i18n.t('address.dismiss')}
      </Button>
    </div>
  )
}
