/** Whether the screen is black. It is no part of the address: a link never opens a black screen. */
let black = false
const listeners = new Set<() => void>()

/** Returns whether the screen is black. */
export const isBlack = (): boolean => black

/** Makes the screen black, or shows the slide again. */
export function setBlack(next: boolean): void {
  if (next === black) return
  black = next
  for (const listener of listeners) listener()
}

/** Calls `listener` whenever the screen goes black or comes back. Returns the way to stop that. */
export function subscribeToBlack(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
