import { useMemo } from 'react'
import { useAddress } from '../../address/use-address'
import { DEFAULT_STATE, formatAddress, parseAddress, type ViewState } from '../../address/view-state'
import type { SlideView } from '../../words/slide-text'

/** Returns what of a view the slides depend on, as an address. */
function slideAddress({ filter, show, base, rate, measure, scale }: ViewState): string {
  return formatAddress({ ...DEFAULT_STATE, filter, show, base, rate, measure, scale })
}

/** Returns what the slides depend on: the same object until one of it changes. */
export function useSlideView(): SlideView {
  const address = useAddress(({ state }) => slideAddress(state))
  return useMemo(() => parseAddress(address).state, [address])
}
