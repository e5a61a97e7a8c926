import type { Page } from '@playwright/test'

/**
 * Returns what is wrong with the slide on the stage, in words: text under 20 px at 1280 × 720, text or marks that stick out of the stage or are cut
 * on it, and text that covers other text.
 */
export function stageFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('main .stage')
    if (!stage) return ['there is no stage']
    const faults: string[] = []
    const frame = stage.getBoundingClientRect()
    const scale = frame.width / stage.offsetWidth
    const inside = (box: DOMRect, room: DOMRect) =>
      box.left >= room.left - scale && box.right <= room.right + scale && box.top >= room.top - scale && box.bottom <= room.bottom + scale
    const texts: { words: string; box: DOMRect }[] = []
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (words === '' || !parent || parent.closest('.slide-values:not(:focus-within)')) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < 19.99) faults.push(`"${words}" is ${size} px`)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) if (box.width > 0) texts.push({ words, box })
    }
    if (texts.length === 0) faults.push('nothing is written on the stage')
    for (const [index, { words, box }] of texts.entries()) {
      if (!inside(box, frame)) faults.push(`"${words}" sticks out of the stage`)
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        // Line boxes are taller than their letters: a third of a line may overlap and nothing touches.
        if (across > scale && down > Math.min(box.height, other.box.height) / 3) faults.push(`"${words}" covers "${other.words}"`)
      }
    }
    for (const mark of stage.querySelectorAll('[data-mark]')) {
      if (!inside(mark.getBoundingClientRect(), frame)) faults.push(`the mark ${mark.getAttribute('data-mark')} sticks out of the stage`)
    }
    for (const part of stage.querySelectorAll('.slide-body, .slide-plot')) {
      const room = part.getBoundingClientRect()
      for (const child of part.querySelectorAll('li, p, section, h2, [role=img]')) {
        if (child.closest('.slide-values')) continue
        if (!inside(child.getBoundingClientRect(), room)) faults.push(`"${child.textContent?.slice(0, 40)}" has no room in the body`)
      }
    }
    for (const cut of stage.querySelectorAll<HTMLElement>('.chart > div')) {
      const room = cut.getBoundingClientRect()
      for (const text of cut.querySelectorAll('text')) {
        const box = text.getBoundingClientRect()
        if (box.width > 0 && !inside(box, room)) faults.push(`"${text.textContent}" is cut by its chart`)
      }
    }
    return [...new Set(faults)]
  })
}
