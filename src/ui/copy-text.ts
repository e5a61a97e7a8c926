/**
 * Copies a text. Returns whether it was copied: on plain http there is no async clipboard, so the older command is
 * tried as well.
 */
export async function copyText(text: string, page: Document = document, clipboard: Clipboard | undefined = navigator.clipboard): Promise<boolean> {
  if (clipboard) {
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      // Not allowed: the older way may be.
    }
  }
  const area = page.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.className = 'sr-only'
  const host = page.querySelector('dialog[open]') ?? page.body
  const before = page.activeElement
  host.append(area)
  area.focus({ preventScroll: true })
  area.select()
  try {
    return page.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
