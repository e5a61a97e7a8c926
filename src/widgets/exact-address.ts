import { formatAddress, type ViewState } from '../address/view-state'

/** Returns whether the reader's system asks for dark. */
const systemTheme = (): 'light' | 'dark' => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Returns the full address of a view; theme and report are written out, so that it opens the same for everybody and for good. */
export function exactAddress(state: ViewState, report: string): string {
  return new URL(formatAddress({ ...state, report, theme: state.theme ?? systemTheme() }), location.href).href
}
