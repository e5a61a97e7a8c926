/** Returns how wide a text is in px. */
export type MeasureText = (text: string, weight?: 400 | 600) => number

const WIDE = /[\u1100-\u115f\u2e80-\uffef]/u

/** Returns about how wide a text is, in ems: a Chinese character counts 1, a digit or letter a little over half. */
export function estimateEms(text: string): number {
  let ems = 0
  for (const character of text) ems += WIDE.test(character) ? 1 : /[ .,:]/.test(character) ? 0.34 : 0.62
  return ems
}

let context: CanvasRenderingContext2D | null | undefined

/** Returns a measure for a font, the page's own if not said, at a size in px; where there is no canvas it estimates. */
export function textMeasure(size: number, font?: string): MeasureText {
  context ??= document.createElement('canvas').getContext('2d')
  const drawing = context
  if (!drawing) return (text) => estimateEms(text) * size
  const family = font ?? getComputedStyle(document.body).fontFamily
  return (text, weight = 400) => {
    drawing.font = `${weight} ${size}px ${family}`
    return drawing.measureText(text).width
  }
}
