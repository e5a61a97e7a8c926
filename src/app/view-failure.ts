/** Loads the page anew, at the same address. Without a network and without an offline copy, that would lose the page. */
export const reload = (): void => {
  const copied = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  if (navigator.onLine || copied) location.reload()
}
