/** Two panes that point at each other: what is pointed at in one is lit in both, and comes into sight in the other. */
import { useEffect, useEffectEvent, type RefObject } from 'react'

/** A pointer that only passes by lights nothing. In milliseconds. */
const REST = 90
/** So often, a frame apart, a place is looked for that is only drawn when it comes near. */
const TRIES = 12

const itemsOf = (element: Element): string[] => (element.getAttribute('data-items') ?? '').split(' ').filter(Boolean)
const within = (root: Element, item: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[data-items~="${item}"]`)]

/** Returns the elements around one, up to a pane, that scroll. */
function scrollersOf(element: HTMLElement, pane: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let each = element.parentElement; each; each = each === pane ? null : each.parentElement) {
    if (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1) found.push(each)
  }
  return found
}

/** Less of a box than this in the window, in px, is no place to show something in. */
const LEAST = 160

/** Returns the part of a box that is in sight: between the bar above and the bar below. */
function inSight(box: HTMLElement): { top: number; bottom: number } {
  const around = box.getBoundingClientRect()
  const above = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
  const below = document.querySelector('[data-keep-bar]')?.getBoundingClientRect().top ?? window.innerHeight
  const [top, bottom] = [Math.max(around.top, above), Math.min(around.bottom, below)]
  return bottom - top < LEAST ? { top: around.top, bottom: around.bottom } : { top, bottom }
}

/** Brings an element into sight inside its pane. */
function bringIntoSight(element: HTMLElement, pane: HTMLElement): void {
  // On a narrow screen a pane is as long as what it shows, and the page scrolls.
  if (getComputedStyle(pane).overflowY === 'visible') element.scrollIntoView({ block: 'center' })
  for (const box of scrollersOf(element, pane)) {
    const { overflowX, overflowY } = getComputedStyle(box)
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
    const mine = element.getBoundingClientRect()
    const { top, bottom } = inSight(box)
    if (scrolls(overflowY) && (mine.top < top + 8 || mine.bottom > bottom - 8)) box.scrollTop += mine.top - top - (bottom - top) / 3
    const left = mine.left - box.getBoundingClientRect().left
    if (scrolls(overflowX) && (left < 0 || left + mine.width > box.clientWidth)) box.scrollLeft += left - box.clientWidth / 3
  }
}

/** Shows a place of a pane, waiting for it to be drawn where it is not yet. */
function show(pane: HTMLElement, item: string, tries = TRIES): void {
  const [element] = within(pane, item)
  const target = element ?? pane.querySelector<HTMLElement>(`[data-holds~="${item}"]`)
  if (!target) return
  target.closest<HTMLDetailsElement>('details:not([open])')?.setAttribute('open', '')
  bringIntoSight(target, pane)
  // What was estimated above it takes its true height once it is near.
  if (tries > 0 && (!element || tries === TRIES)) requestAnimationFrame(() => show(pane, item, element ? 0 : tries - 1))
}

/** Lights some items in all panes. */
function light(root: HTMLElement, items: readonly string[]): void {
  for (const each of root.querySelectorAll('[data-lit]')) each.removeAttribute('data-lit')
  for (const item of items) for (const each of within(root, item)) each.setAttribute('data-lit', '')
}

/** Lights an item and shows it in every pane but the one it was pointed at in. */
export function pointAt(root: HTMLElement, item: string, from: HTMLElement | null = null): void {
  light(root, [item])
  for (const pane of root.querySelectorAll<HTMLElement>('[data-pane]')) if (pane !== from) show(pane, item)
}

/** Keys that go to the next or the one before, in a pane. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Lets the panes inside a root point at each other: each has `data-pane`, and in it whatever stands for items has `data-items`. A pane is one stop of
 * the Tab key; arrows go from place to place in it. A place that is pressed, or Enter on it, is chosen.
 */
export function usePointing(root: RefObject<HTMLElement | null>, onChoose: (item: number, pane: string) => void): void {
  const choose = useEffectEvent(onChoose)
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    let timer = 0
    const placeOf = (target: EventTarget | null): { place: HTMLElement; pane: HTMLElement } | null => {
      const place = target instanceof Element ? target.closest<HTMLElement>('[data-items]') : null
      const pane = place?.closest<HTMLElement>('[data-pane]')
      return place && pane ? { place, pane } : null
    }
    const point = (target: EventTarget | null): void => {
      const found = placeOf(target)
      if (!found) return
      const items = itemsOf(found.place)
      light(element, items)
      for (const pane of element.querySelectorAll<HTMLElement>('[data-pane]')) if (pane !== found.pane && items[0]) show(pane, items[0])
    }
    // What moves beneath a pointer that stands still is not pointed at.
    let [x, y] = [-1, -1]
    const over = (event: PointerEvent): void => {
      const still = event.clientX === x && event.clientY === y
      ;[x, y] = [event.clientX, event.clientY]
      if (still || event.pointerType === 'touch') return
      clearTimeout(timer)
      const { target } = event
      timer = window.setTimeout(() => point(target), REST)
    }
    const focus = (event: FocusEvent): void => {
      const found = placeOf(event.target)
      if (!found || event.target !== found.place) return
      for (const each of found.pane.querySelectorAll<HTMLElement>('[data-items][tabindex="0"]')) each.tabIndex = -1
      found.place.tabIndex = 0
      point(event.target)
    }
    const press = (event: MouseEvent): void => {
      // The keyboard presses without a place.
      if (event.detail > 0) [x, y] = [event.clientX, event.clientY]
      const found = placeOf(event.target)
      const item = found && itemsOf(found.place)[0]
      if (!item) return
      point(event.target)
      choose(Number(item), found.pane.dataset['pane'] ?? '')
    }
    const key = (event: KeyboardEvent): void => {
      const found = placeOf(event.target)
      if (!found || event.target !== found.place || event.altKey || event.ctrlKey || event.metaKey) return
      const step = STEPS[event.key]
      if (step !== undefined) {
        const places = [...found.pane.querySelectorAll<HTMLElement>('[data-items]')].filter((each) => each.offsetParent !== null)
        const next = places[places.indexOf(found.place) + step]
        event.preventDefault()
        next?.focus({ preventScroll: true })
        if (next) bringIntoSight(next, found.pane)
      } else if ((event.key === 'Enter' || event.key === ' ') && found.place.tagName !== 'BUTTON') {
        event.preventDefault()
        found.place.click()
      }
    }
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('pointerover', over, { signal })
    element.addEventListener('focusin', focus, { signal })
    element.addEventListener('click', press, { signal })
    element.addEventListener('keydown', key, { signal })
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [root])
}
