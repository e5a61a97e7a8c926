import { useLayoutEffect } from 'react'
import type { Shape } from './geometry'

/**
 * Tells the browser to print on A4 of this shape without margins of its own, as long as the hand-out is on the screen. Named pages in a style sheet would say
 * the same, but Chromium 109 does not take their size.
 */
export function usePaper(shape: Shape): void {
  useLayoutEffect(() => {
    // Browsers without it print on the paper that the reader chooses.
    if (!('adoptedStyleSheets' in document)) return undefined
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: A4 ${shape}; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [shape])
}
