/** Returns whether this browser can show a page in full screen. */
export const hasFullScreen = (): boolean => document.fullscreenEnabled

/** Fills the screen with the page, or gives the rest of it back. A browser that refuses leaves the page as it is. */
export function toggleFullScreen(): void {
  if (!hasFullScreen()) return
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  change.catch(() => undefined)
}

/** Gives the rest of the screen back, where the page fills it. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}
