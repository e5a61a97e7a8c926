/** What the keys of a keyboard or clicker do while presenting. Pure. */

export type StageAction =
  | { do: 'next' | 'back' | 'first' | 'last' | 'black' | 'full-screen' | 'overview' | 'filter' | 'help' | 'escape' }
  /** Goes to a slide, counted from 1. */
  | { do: 'go'; slide: number }
  /** Keeps the digits typed so far; Enter takes them. */
  | { do: 'type'; digits: string }

interface Key {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

const KEYS: Readonly<
  Record<string, StageAction['do'] & ('next' | 'back' | 'first' | 'last' | 'black' | 'full-screen' | 'overview' | 'filter' | 'help' | 'escape')>
> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  f: 'full-screen',
  o: 'overview',
  l: 'filter',
  '?': 'help',
  '？': 'help',
  Escape: 'escape',
}

/** Returns what a key does, after these digits were typed; undefined for a key that means nothing here. */
export function stageAction({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, typed: string): StageAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (/^\d$/.test(key)) return { do: 'type', digits: `${typed}${key}`.slice(-2) }
  if (key === 'Enter') return Number(typed) > 0 ? { do: 'go', slide: Number(typed) } : undefined
  if (key === ' ') return { do: shiftKey ? 'back' : 'next' }
  const name = key.length === 1 ? key.toLowerCase() : key
  const found = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined
  return found && { do: found }
}

/** Returns whether a key belongs to what has the focus: everything in a field, Space and Enter on what they press, save an Enter that ends a number. */
export function belongsToFocus(key: string, focus: Element | null, typed = ''): boolean {
  if (!focus) return false
  if (focus.matches('input, textarea, select, [contenteditable]')) return true
  return (key === ' ' || (key === 'Enter' && typed === '')) && focus.matches('button, a[href], summary')
}

/** Returns whether a finger that moved so far, in px, meant to turn the page, and which way. */
export function swipeAction(across: number, down: number): 'next' | 'back' | undefined {
  if (Math.abs(across) < 48 || Math.abs(across) < 1.5 * Math.abs(down)) return undefined
  return across < 0 ? 'next' : 'back'
}
