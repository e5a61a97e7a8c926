/** How the change log says a figure: without the words of any language. */
import type { AbsentFigure, StatedFigure } from './schema'

/** Returns a figure as `corrections` keep it: its number in digits, `≈` before one given as 约 and `≥` before one as 余, or the reason why it has none. */
export function correctionValue(figure: Pick<StatedFigure, 'value' | 'kind' | 'unit'> | Pick<AbsentFigure, 'absent'>): string {
  if ('absent' in figure) return figure.absent
  const mark = figure.kind === 'about' ? '≈' : figure.kind === 'over' ? '≥' : ''
  return `${mark}${figure.value}${figure.unit === '%' ? '%' : ''}`
}
