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

/** Returns a file name that says report, what it holds, and the day. */
export function fileName(report: string, what: string, ending: string, today = new Date()): string {
  const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`
  return `${report}_${what}_${day}.${ending}`
}
