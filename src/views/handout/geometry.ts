/** Sizes of the sheets. */
import type { ViewState } from '../../address/view-state'

export type Shape = NonNullable<ViewState['handout']>

/** Width of what stands on a sheet between its margins, height of a sheet, and its margin at top and bottom. In px. */
export const GEOMETRY: Record<Shape, { width: number; height: number; margin: number }> = {
  portrait: { width: 664, height: 1122, margin: 40 },
  landscape: { width: 1000, height: 793, margin: 36 },
}

/** Room between two sections of a page, in px. */
export const GAP = 24
