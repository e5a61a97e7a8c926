import type { ComponentProps, SyntheticEvent } from 'react'
import { peekViewState } from '../address/use-address'
import { dashboardAddress } from '../address/page-address'
import { formatAddress, type ViewState } from '../address/view-state'

/** Returns the address of the page without its fragment; nothing at build time. */
const pageAddress = (): string => (typeof location === 'undefined' ? '' : (location.href.split('#', 1)[0] ?? ''))

/**
 * A link to another state of the view: filters, definitions, language and theme come along; what was open closes.
 * Its address is brought up to date when it is pointed at, focused or pressed, so that a filter need not redraw links.
 * It is written out in full: a bare fragment in a dialog, below its fold, passes for a skip link without a target.
 * From an embedded card it leads to the whole product, in a tab of its own.
 */
export function ViewLink({ to, onClick, children, ...rest }: { to: Partial<ViewState> } & Omit<ComponentProps<'a'>, 'href'>) {
  const here = pageAddress()
  const page = dashboardAddress(here)
  const address = () => page + formatAddress({ ...peekViewState(), source: null, enlarged: null, at: null, ...to })
  const refresh = (event: SyntheticEvent<HTMLAnchorElement>) => event.currentTarget.setAttribute('href', address())
  return (
    <a
      href={address()}
      {...(page === here ? {} : { target: '_blank', rel: 'noopener' })}
      onPointerEnter={refresh}
      onPointerDown={refresh}
      onFocus={refresh}
      onClick={(event) => {
        refresh(event)
        onClick?.(event)
      }}
      {...rest}
    >
      {children}
    </a>
  )
}
