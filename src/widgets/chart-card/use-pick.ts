import { useCallback } from 'react'
import { useUpdateView } from '../../address/use-address'
import { rowsOf, type ChartModel } from '../../report/charts'
import { toggleItem, withItems } from '../../report/facets'

/** Returns a function that selects or deselects what a row of the chart stands for. */
export function usePick(model: ChartModel): (key: string) => void {
  const update = useUpdateView()
  return useCallback(
    (key) => {
      const pick = rowsOf(model).find((row) => row.key === key)?.pick
      if (!pick) return
      update((state) => {
        const [only, ...more] = pick.keys
        if (only !== undefined && more.length === 0) return { ...state, filter: toggleItem(state.filter, pick.facet, only) }
        const chosen = state.filter[pick.facet]
        const allOn = pick.keys.every((each) => chosen.includes(each))
        const keys = allOn ? chosen.filter((each) => !pick.keys.includes(each)) : [...chosen, ...pick.keys]
        return { ...state, filter: withItems(state.filter, pick.facet, keys) }
      })
    },
    [model, update],
  )
}
