export type PictureType = 'image/png' | 'image/svg+xml'

/** Why a picture cannot be copied: no clipboard on plain http, or none for this kind of picture. */
export type Unable = 'http' | 'type'

/** What the browser has for copying. */
interface Offer {
  clipboard?: object
  item?: { supports?: (type: string) => boolean }
}

/** Without a secure connection browsers leave both out. */
const offered = (): Offer => ({
  ...(navigator.clipboard && { clipboard: navigator.clipboard }),
  ...('ClipboardItem' in globalThis && { item: ClipboardItem }),
})

/** Returns why this browser cannot copy pictures of a kind here; null where it can, if the reader allows it. */
export function unableToCopy(type: PictureType, { clipboard, item }: Offer = offered()): Unable | null {
  if (!clipboard) return 'http'
  if (!item || !('write' in clipboard)) return 'type'
  // Every browser that takes pictures takes PNG; older ones cannot be asked.
  return type === 'image/png' || item.supports?.(type) ? null : 'type'
}

/** Puts a picture on the clipboard. Returns whether the browser allowed it. @throws where the picture could not be made. */
export async function copyPicture(type: PictureType, picture: Promise<Blob>): Promise<boolean> {
  try {
    // The promise itself, because some browsers allow copying only in the moment of the press.
    await navigator.clipboard.write([new ClipboardItem({ [type]: picture })])
    return true
  } catch {
    await picture
    return false
  }
}
