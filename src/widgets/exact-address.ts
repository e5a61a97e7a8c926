import { dashboardAddress, embedAddress } from '../address/page-address'
import { formatAddress, isLibraryView, type ViewState } from '../address/view-state'

/** Returns whether the reader's system asks for dark. */
const systemTheme = (): 'light' | 'dark' => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

const exactState = (state: ViewState, report: string): ViewState => ({
  ...state,
  // A comparison names its reports itself.
  report: isLibraryView(state.view) ? state.report : report,
  theme: state.theme ?? systemTheme(),
})

/**
 * Returns the full address of a view of the whole product; theme and report are written out, so that it opens the same for everybody and for good.
 */
export function exactAddress(state: ViewState, report: string): string {
  return new URL(formatAddress(exactState(state, report)), dashboardAddress(location.href)).href
}

/** Returns the full address of the page that shows one card alone, `state.enlarged`, as exact as that of a view. */
export function exactEmbedAddress(state: ViewState, report: string): string {
  return new URL(formatAddress(exactState(state, report)), embedAddress(location.href)).href
}
