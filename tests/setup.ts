import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
// Fetched with the first report of a later form; here it is there at once.
import '../src/widgets/later-forms'

// A view is fetched when it is first opened, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 4000 })

afterEach(() => {
  cleanup()
  window.history.replaceState(null, '', '/')
})

/** jsdom lays nothing out: an observer that never reports is the truth there. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const noPreference = (query: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })

/** jsdom knows the dialog element without its methods. */
const dialogMethods = {
  show(this: HTMLDialogElement) {
    this.open = true
  },
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  },
}

/** Nothing is painted in jsdom, so nothing can wait until a frame is. */
Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true })

Object.assign(HTMLCanvasElement.prototype, { getContext: () => null })
Object.assign(window, { scrollTo: () => {} })
window.ResizeObserver ??= SilentResizeObserver
window.matchMedia ??= noPreference
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView() {} })
if (!('showModal' in HTMLDialogElement.prototype)) Object.assign(HTMLDialogElement.prototype, dialogMethods)
