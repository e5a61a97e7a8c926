/** Hands a file to the reader. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // Inside an open dialog, because what stands outside of it is inert.
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(link)
  link.click()
  link.remove()
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Hands a text to the reader as a file. */
export function downloadText(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }))
}

/** Returns the day of a time where the reader is, as YYYY-MM-DD. */
export function dayOf(time: Date): string {
  return `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, '0')}-${String(time.getDate()).padStart(2, '0')}`
}
