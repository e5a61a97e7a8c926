import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartPanel } from '../../report/charts'
import { FACET_ITEMS, toggleItem } from '../../report/facets'
import { FigureButton } from '../figure-button'
import { labelText } from '../../words/naming'

/** Facets of which a panel may be an item. */
const SELECTING = ['forum', 'applicant'] as const

/** The name of a panel with its whole; where the panel is a forum or a kind of applicant, the name selects it. */
export function PanelTitle({ panel }: { panel: ChartPanel }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const facet = panel.item?.facet ?? SELECTING.find((each) => FACET_ITEMS[each].some((item) => item.key === panel.key))
  const key = panel.item?.key ?? panel.key
  const pressed = useAddress(({ state }) => facet !== undefined && state.filter[facet].includes(key))
  if (!panel.label) return null
  const name = labelText(i18n, panel.label)
  return (
    <p data-panel-title className="border-line mb-2 flex flex-wrap items-baseline gap-x-2 border-b pb-1 text-sm">
      {facet ? (
        <button
          type="button"
          aria-pressed={pressed}
          className="hover:text-accent aria-pressed:text-accent min-h-6 rounded-sm font-semibold aria-pressed:underline pointer-coarse:min-h-11"
          onClick={() => update((state) => ({ ...state, filter: toggleItem(state.filter, facet, key) }))}
        >
          {name}
        </button>
      ) : (
        <span className="font-semibold">{name}</span>
      )}
      {panel.whole && <FigureButton quantity={panel.whole} unit="small" />}
    </p>
  )
}
